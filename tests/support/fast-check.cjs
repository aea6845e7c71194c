/**
 * fast-check as the tests import it (jest.config.cjs): it draws the same in every run, so that a run fails
 * by what was changed, never by luck. `TEST_SEED=<number>` draws something else, `TEST_SEED=any` each time.
 */
// Not by its name, which leads here.
const fc = require('../../node_modules/fast-check/lib/cjs/fast-check.js');

const wanted = process.env.TEST_SEED ?? '20261128';
if (wanted !== 'any') fc.configureGlobal({ seed: Number(wanted) });

module.exports = fc;
