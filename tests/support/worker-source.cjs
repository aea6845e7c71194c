/** What `?source` is in tests: the worker's file, bundled and given as text. */
const { createHash } = require('node:crypto');
const { sourceOf } = require('../../scripts/build/worker-source.cjs');

module.exports = {
  // By what is bundled, not by the one file: what it imports counts as well.
  getCacheKey: (_text, file) => createHash('sha256').update(sourceOf(file)).digest('hex'),
  process: (_text, file) => ({
    code: `module.exports = { __esModule: true, default: ${JSON.stringify(sourceOf(file))} };`,
  }),
};
