/** Bundles the gateway into dist/gateway, or into the folder named; packages stay in node_modules. */
import { cpSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { workerSource } from './build/worker-source.cjs';

const folder = process.argv[2] ?? 'dist/gateway';

await build({
  entryPoints: ['src/cloud/gateway/main.ts'],
  outfile: `${folder}/server.cjs`,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  packages: 'external',
  // Taken in: asked for from outside, each of 116 modules would have a copy of its exports, 5 MB in all.
  alias: { valibot: fileURLToPath(import.meta.resolve('valibot')) },
  sourcemap: true,
  // Node keeps the text in memory.
  minifyWhitespace: true,
  plugins: [workerSource],
  logLevel: 'warning',
});

rmSync(`${folder}/migrations`, { recursive: true, force: true });
cpSync('src/cloud/database/migrations', `${folder}/migrations`, { recursive: true });
