import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const name = 'virtual:antd.css';
const resolved = '\0antd.css';

/**
 * Gives `import 'virtual:antd.css'` the styles of the components that the console draws, in our theme,
 * as a file: nothing has to be injected at run time, and the content policy stays strict.
 * @returns {import('vite').Plugin}
 */
export function antdStyles() {
  return {
    name: 'antd-styles',
    resolveId: (id) => (id === name ? resolved : null),
    load: (id) => (id === resolved ? extract() : null),
  };
}

async function extract() {
  const outfile = path.resolve('node_modules/.cache/console/antd-styles.cjs');
  await build({
    stdin: {
      contents: `
        const { createElement } = require('react');
        const { ConfigProvider } = require('antd');
        const { extractStyle } = require('@ant-design/static-style-extract');
        const { antdTheme } = require('./src/console/theme/antd-theme.ts');
        const { antdComponents } = require('./src/console/theme/antd-components.ts');
        const theme = { ...antdTheme, zeroRuntime: false };
        exports.extract = () => extractStyle({
          includes: antdComponents,
          customTheme: (node) => createElement(ConfigProvider, { theme }, node),
        });`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    outfile,
    logLevel: 'warning',
  });
  const { default: module } = await import(pathToFileURL(outfile).href);
  return quietly(module.extract);
}

/** React and antd warn about rendering on a server and without properties: here that is the purpose. */
function quietly(work) {
  const { error, warn } = console;
  console.error = console.warn = () => {};
  try {
    return work();
  } finally {
    Object.assign(console, { error, warn });
  }
}
