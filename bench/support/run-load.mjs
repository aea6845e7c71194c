import { execFile } from 'node:child_process';
import process from 'node:process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/**
 * Measures from another process, so that the load does not use up the thread that is measured.
 * @param {{ ports: number[], connections: number, seconds: number, module: URL, plan: object }} options
 *   module: exports `callsOf(plan)`, which gives the next call or null
 * @returns {Promise<import('./load.mjs').Measured>}
 */
export async function runLoad({ module, ...options }) {
  const { stdout } = await execute(
    process.execPath,
    [
      new URL('load-process.mjs', import.meta.url).pathname,
      JSON.stringify({ ...options, module: module.href }),
    ],
    { timeout: (options.seconds + 60) * 1000, maxBuffer: 64 * 1024 * 1024 },
  );
  return JSON.parse(stdout);
}
