import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { buildIfStale } from '../build/targets.mjs';
import { installIfNeeded } from './install.mjs';
import { withProgress } from './progress.mjs';
import { stopChildren } from './run.mjs';

/**
 * Prepares and starts the gateway in this very process, so that signals reach it directly. Whatever
 * goes wrong before is said in plain words, with exit code 1.
 */
export async function startGateway() {
  process.chdir(path.resolve(import.meta.dirname, '../..'));
  const interrupted = () => {
    stopChildren();
    process.exit(130);
  };
  process.on('SIGINT', interrupted).on('SIGTERM', interrupted);
  try {
    await installIfNeeded();
    for (const target of ['h5', 'console', 'gateway']) {
      const { code, output } = await buildIfStale(target, withProgress);
      if (code !== 0) throw new Error(`The build failed:\n${output.trim()}`);
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
  process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  const server = path.resolve('dist/gateway/server.cjs');
  process.argv[1] = server;
  await import(pathToFileURL(server).href);
}
