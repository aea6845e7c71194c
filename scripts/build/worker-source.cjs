/**
 * `import code from './x.worker.ts?source'` is that file bundled to one script, as text: a worker has
 * its code with it in the gateway, in the single files of the cloud and in tests.
 */
const path = require('node:path');
const { buildSync } = require('esbuild');

function sourceOf(file) {
  const { outputFiles } = buildSync({
    entryPoints: [file],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}

const ending = /\?source$/;

const workerSource = {
  name: 'worker-source',
  setup(build) {
    build.onResolve({ filter: ending }, ({ path: name, resolveDir }) => ({
      path: path.resolve(resolveDir, name.replace(ending, '')),
      namespace: 'worker-source',
    }));
    build.onLoad({ filter: /.*/, namespace: 'worker-source' }, ({ path: file }) => ({
      contents: sourceOf(file),
      loader: 'text',
    }));
  },
};

module.exports = { sourceOf, workerSource };
