const { writeFileSync } = require('node:fs');

const none = () => ({ passed: 0, failed: 0, pending: [], todo: [], duration: 0 });

/** Counts by project for the runner: Jest's own report does not say which project a test belongs to. */
module.exports = class Report {
  projects = {};

  onTestResult({ context }, { testResults, testExecError, perfStats }) {
    const { name } = context.config.displayName;
    const counts = (this.projects[name] ??= none());
    const own = (wanted) => testResults.filter(({ status }) => status === wanted);
    counts.passed += own('passed').length;
    // A file that could not be loaded has no tests to count: it is one failure.
    counts.failed += own('failed').length || (testExecError ? 1 : 0);
    for (const status of ['pending', 'todo'])
      counts[status].push(...own(status).map(({ fullName }) => fullName));
    counts.duration += perfStats.end - perfStats.start;
  }

  onRunComplete() {
    if (process.env.TEST_REPORT)
      writeFileSync(process.env.TEST_REPORT, JSON.stringify(this.projects));
  }
};
