/**
 * `node scripts/build.mjs [h5|weapp|console|gateway|cloud …]`: builds what is stale; `--force` builds anyway,
 * `--release` refuses a mini-program that could not reach its server, and samples.
 */
import process from 'node:process';
import { buildIfStale, targets } from './build/targets.mjs';
import { prepareForDevTools, refusalOfRelease, refusalOfSample } from './build/release.mjs';
import { forgetBuild } from './build/staleness.mjs';
import { withProgress } from './setup/progress.mjs';

const args = process.argv.slice(2);
const named = args.filter((arg) => !arg.startsWith('--'));
const isRelease = args.includes('--release');

const refusal = isRelease ? (refusalOfRelease(process.env) ?? refusalOfSample()) : null;
if (refusal) {
  process.stderr.write(`${refusal}\n`);
  process.exit(1);
}

for (const name of named.length > 0 ? named : Object.keys(targets)) {
  if (args.includes('--force')) forgetBuild(name);
  const { built, code, output } = await buildIfStale(name, withProgress);
  if (!built) process.stdout.write(`${name} is up to date\n`);
  if (code === 0) {
    if (name === 'weapp' && !isRelease) prepareForDevTools(process.env);
    continue;
  }
  process.stderr.write(`${output.trim()}\n`);
  process.exit(1);
}
