/**
 * Builds the staff console into dist/console: static files, which any web server may hand out. Names
 * carry a hash; `console-hashes.txt` lists the SHA-256 of every file (`sha256sum --check` reads it),
 * and the hash of that list stands for the whole build. `CONSOLE_STORE_ORIGIN` ("https://cos.example") is for a host
 * that is not our gateway: where files are put, when they are kept in an S3-compatible store.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { build } from 'vite';
import { antdStyles } from './build/antd-styles.mjs';

const folder = path.resolve(process.argv[2] ?? 'dist/console');
const list = 'console-hashes.txt';

await build({
  configFile: false,
  root: 'src/console',
  base: '/console/',
  logLevel: 'warn',
  plugins: [antdStyles(), storeOrigin(process.env.CONSOLE_STORE_ORIGIN)],
  resolve: {
    alias: [
      { find: /^@shared\//, replacement: `${path.resolve('src/shared')}/` },
      // Our content policy refuses the style elements that the original writes.
      {
        find: /^(@rc-component\/util\/es\/Dom|\.|\.\/Dom)\/dynamicCSS$/,
        replacement: path.resolve('src/console/platform/sheets.ts'),
      },
    ],
  },
  build: {
    outDir: folder,
    emptyOutDir: true,
    target: ['chrome111', 'edge111', 'firefox115', 'safari16.4'],
    // A data address in a style sheet would need a wider policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      onLog(level, log, report) {
        // antd marks its modules for a server that we do not have.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
});

const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== list)
  .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
  .sort();
const lines = files.map((file) => `${sha256(readFileSync(path.join(folder, file)))}  ${file}\n`);
writeFileSync(path.join(folder, list), lines.join(''));
process.stdout.write(`console ${sha256(lines.join(''))} (${files.length} files)\n`);

function storeOrigin(given) {
  const origin = given ? ` ${new URL(given).origin}` : '';
  return {
    name: 'store-origin',
    transformIndexHtml: (html) =>
      html.replace("connect-src 'self'", () => `connect-src 'self'${origin}`),
  };
}

function sha256(content) {
  return createHash('sha256').update(content).digest('hex');
}
