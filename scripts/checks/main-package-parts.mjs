import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';

const require = createRequire(import.meta.url);

/** What the help tab knows without asking anybody: numbers, refuges and stations, when they are open. */
export const helpFiles = ['answering', 'help-lines', 'help-points', 'opening-hours'].map(
  (name) => `src/shared/organisation/help/${name}.ts`,
);

/**
 * What a domain adds to the main package: its manifest with all that it imports, and its pages in
 * `app.json`.
 * @param {string} root of its sub-package: "domains/people"
 * @param {{ subPackages: { root: string }[], preloadRule?: Record<string, { packages: string[] }> }} app
 */
export function manifestBytes(root, { subPackages, preloadRule = {} }) {
  const own = subPackages.filter((subPackage) => subPackage.root.replace(/\/$/, '') === root);
  const preloads = Object.values(preloadRule).filter(({ packages }) => packages.includes(root));
  return (
    // Every manifest calls this one; it is there once.
    minifiedBytes([`src/client/${root}/domain.ts`], ['src/client/client-domain.ts']) +
    Buffer.byteLength(JSON.stringify(own)) +
    preloads.length * Buffer.byteLength(`"${root}",`)
  );
}

/**
 * Code as the build minifies it, with all that it imports but for modules that are there in any case.
 * @param {string[]} files
 * @param {string[]} thereAnyway
 */
export function minifiedBytes(files, thereAnyway = []) {
  // Not imported above: the runner loads this file on a bare clone, before anything is installed.
  const { buildSync } = require('esbuild');
  const { outputFiles } = buildSync({
    stdin: {
      contents: files.map((file) => `export * from './${file}';`).join('\n'),
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    charset: 'utf8',
    target: 'es2019',
    alias: { '@client': path.resolve('src/client'), '@shared': path.resolve('src/shared') },
    external: thereAnyway.map((file) => path.resolve(file)),
    logLevel: 'error',
  });
  return outputFiles[0].contents.length;
}
