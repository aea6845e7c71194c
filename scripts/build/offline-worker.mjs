import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

/** Writes `sw.js` into the built H5: the worker with the names of everything that was built. */
export async function buildOfflineWorker(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${path.relative(folder, path.join(entry.parentPath, entry.name))}`)
    .filter((file) => /^\/(js|css|static)\/.*\.(js|css|png|jpg|svg|webp)$/.test(file))
    .sort();
  const page = readFileSync(path.join(folder, 'index.html'));
  const version = files.reduce(
    (hash, file) => hash.update(file).update(readFileSync(path.join(folder, file))),
    createHash('sha256').update(page),
  );
  await build({
    entryPoints: ['src/client/offline/worker.ts'],
    outfile: path.join(folder, 'sw.js'),
    bundle: true,
    minify: true,
    target: 'es2019',
    charset: 'utf8',
    define: {
      scope: 'self',
      VERSION: JSON.stringify(version.digest('hex').slice(0, 12)),
      FILES: JSON.stringify(files),
      INDEX_HASH: JSON.stringify(createHash('sha256').update(page).digest('hex')),
    },
    logLevel: 'warning',
  });
}
