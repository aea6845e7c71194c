/** Runs a TypeScript file of this project: `node scripts/run-ts.mjs FILE [argument …]`. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { workerSource } from './build/worker-source.cjs';

const [file, ...rest] = process.argv.slice(2);
if (!file) throw new Error('usage: node scripts/run-ts.mjs FILE [argument …]');
const folder = path.resolve('node_modules/.cache/run-ts');
mkdirSync(folder, { recursive: true });
const outfile = path.join(folder, `${path.basename(file, '.ts')}.cjs`);
await build({
  entryPoints: [file],
  bundle: true,
  platform: 'node',
  format: 'cjs',
  packages: 'external',
  plugins: [workerSource],
  outfile,
  sourcemap: 'inline',
  logLevel: 'warning',
});
process.argv = [process.argv[0], outfile, ...rest];
await import(pathToFileURL(outfile).href);
