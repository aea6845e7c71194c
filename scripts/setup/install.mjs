import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { withProgress } from './progress.mjs';
import { run } from './run.mjs';

/**
 * Installs what package-lock.json says when `node_modules` holds something else or nothing.
 * @param {string} folder where package.json lies
 */
export async function installIfNeeded(folder = '.') {
  if (isInstalled(folder)) return;
  const what = folder === '.' ? 'the packages' : `the packages of ${folder}`;
  const { code, output } = await withProgress(`Installing ${what} (npm ci)`, () =>
    npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], folder),
  );
  if (code !== 0) {
    throw new Error(`npm ci failed; is the registry reachable?\n${output.trim()}`);
  }
}

/**
 * Compares the lock file with npm's own record of what it put into node_modules. Optional packages
 * may be missing: they belong to other platforms.
 */
export function isInstalled(folder) {
  const record = path.join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = packagesOf(path.join(folder, 'package-lock.json'));
  const found = packagesOf(record);
  return Object.entries(wanted).every(([name, { version, optional, devOptional, link }]) => {
    if (name === '' || link) return true;
    const there = found[name];
    return there ? there.version === version : Boolean(optional || devOptional);
  });
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

function npm(args, cwd) {
  // Started by npm, its own script is named; otherwise npm is found on the path.
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js'))
    return run(process.execPath, [script, ...args], { cwd, quiet: true });
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { cwd, quiet: true });
}
