/**
 * Builds the staff console into dist/console: static files, which any web server may hand out. Names
 * carry a hash; `console-hashes.txt` lists the SHA-256 of every file (`sha256sum --check` reads it),
 * and the hash of that list stands for the whole build. `CONSOLE_STORE_ORIGIN` ("https://cos.example") is for a host
 * that is not our gateway: where files are put, when they are kept in an S3-compatible store.
 * `DIRECTORY_ROOT` (64 hexadecimal digits) is the public key that signs who reads reports, and
 * `DIRECTORY_MINIMUM` the oldest version of that list which a new browser accepts (for counselling:
 * `COUNSELLING_ROOT` and `COUNSELLING_MINIMUM`); without a root the
 * console shows reports on the machine that serves it only, by the demo's root.
 */
import path from 'node:path';
import process from 'node:process';
import { build } from 'vite';
import { antdStyles } from './build/antd-styles.mjs';
import { compress } from './build/compress.mjs';
import { writeSums } from './build/sums.mjs';

const folder = path.resolve(process.argv[2] ?? 'dist/console');

await build({
  configFile: false,
  root: 'src/console',
  base: '/console/',
  logLevel: 'warn',
  define: {
    ...directoryRoot(process.env, 'DIRECTORY_ROOT', 'DIRECTORY_MINIMUM'),
    ...directoryRoot(process.env, 'COUNSELLING_ROOT', 'COUNSELLING_MINIMUM'),
  },
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

const { hash, files } = writeSums(folder, 'console-hashes.txt');
await compress(folder);
process.stdout.write(`console ${hash} (${files} files)\n`);

/** What `src/console/build.d.ts` declares. */
function directoryRoot(env, rootName, minimumName) {
  const { [rootName]: root = '', [minimumName]: minimum = '1' } = env;
  if (!/^([0-9a-f]{64})?$/.test(root)) {
    throw new Error(`${rootName} is 64 hexadecimal digits: a public key`);
  }
  if (!/^[1-9]\d{0,5}$/.test(minimum)) {
    throw new Error(`${minimumName} is a whole number from 1`);
  }
  return { [rootName]: JSON.stringify(root), [minimumName]: minimum };
}

function storeOrigin(given) {
  const origin = given ? ` ${new URL(given).origin}` : '';
  return {
    name: 'store-origin',
    transformIndexHtml: (html) =>
      html.replace("connect-src 'self'", () => `connect-src 'self'${origin}`),
  };
}
