/** Parts of the product, for benches that measure one of them by itself. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { workerSource } from '../../scripts/build/worker-source.cjs';

/**
 * Bundles what the lines export and loads it.
 * @param {string} name of the bundle in the cache
 * @param {string} lines `export { … } from './src/…'`, as seen from the root
 */
export async function productParts(name, lines) {
  const folder = path.resolve('node_modules/.cache/bench');
  mkdirSync(folder, { recursive: true });
  const outfile = path.join(folder, `${name}.cjs`);
  await build({
    stdin: { contents: lines, resolveDir: process.cwd() },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    plugins: [workerSource],
    outfile,
    logLevel: 'warning',
  });
  const { default: parts } = await import(pathToFileURL(outfile).href);
  return parts;
}
