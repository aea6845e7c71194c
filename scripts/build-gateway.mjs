/** Bundles the gateway into dist/gateway/server.cjs, or into the folder named; packages stay in node_modules. */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

const folder = process.argv[2] ?? 'dist/gateway';
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
cpSync('src/cloud/database/migrations', `${folder}/migrations`, { recursive: true });

await build({
  entryPoints: ['src/cloud/gateway/main.ts'],
  outfile: `${folder}/server.cjs`,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  packages: 'external',
  sourcemap: true,
  charset: 'utf8',
  logLevel: 'warning',
});
