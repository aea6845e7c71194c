const { default: Sequencer } = require('@jest/test-sequencer');

/** Projects by what a file of theirs takes, the longest first: the last ones fill the gaps. */
const order = ['e2e', 'handlers', 'handlers-postgres', 'weapp', 'journeys'];

module.exports = class LongestFirst extends Sequencer {
  /** Jest's own order, which knows durations where its cache was kept, within each project. */
  sort(tests) {
    const rank = ({ context }) => {
      const at = order.indexOf(context.config.displayName?.name);
      return at < 0 ? order.length : at;
    };
    return super.sort(tests).toSorted((a, b) => rank(a) - rank(b));
  }
};
