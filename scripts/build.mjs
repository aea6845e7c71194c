/** `node scripts/build.mjs [h5|weapp|console|gateway|cloud …]`: builds what is stale; `--force` builds anyway. */
import process from 'node:process';
import { buildIfStale, targets } from './build/targets.mjs';
import { forgetBuild } from './build/staleness.mjs';
import { withProgress } from './setup/progress.mjs';

const args = process.argv.slice(2);
const named = args.filter((arg) => arg !== '--force');

for (const name of named.length > 0 ? named : Object.keys(targets)) {
  if (args.includes('--force')) forgetBuild(name);
  const { built, code, output } = await buildIfStale(name, withProgress);
  if (!built) process.stdout.write(`${name} is up to date\n`);
  if (code === 0) continue;
  process.stderr.write(`${output.trim()}\n`);
  process.exit(1);
}
