import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import process from 'node:process';
import { runNode } from '../setup/run.mjs';

const folder = 'node_modules/.cache/test-results';
const limitMs = 20 * 60_000;

/**
 * Runs the Jest tests of one project of jest.config.cjs.
 * @param {string} project
 * @param {Record<string, string>} [env]
 * @param {string[]} [files] these only, all of the project when left out
 * @returns {Promise<import('./run-checks.mjs').Result>}
 */
export async function runJest(project, env = {}, files = []) {
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/${project}-${process.pid}.json`;
  const { code } = await runNode(
    [
      'node_modules/jest/bin/jest.js',
      `--selectProjects=${project}`,
      '--maxWorkers=2',
      '--silent',
      // A browser or a server that a failed test has left open must not hold everything up.
      '--forceExit',
      '--json',
      `--outputFile=${file}`,
      ...(files.length > 0 ? ['--runTestsByPath', ...files] : []),
    ],
    { env: { NODE_ENV: 'test', ...env }, muteStdout: true, limitMs },
  );
  if (!existsSync(file)) {
    return { passed: 0, failed: 1, skipped: 0, reason: 'Jest gave no report within 10 minutes' };
  }
  const report = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(file);
  const result = {
    passed: report.numPassedTests,
    // A file that could not be loaded has no tests to count: it is one failure.
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  if (code !== 0 && result.failed === 0) {
    return {
      ...result,
      failed: 1,
      reason: report.numTotalTests ? 'Jest failed' : 'there are no tests',
    };
  }
  // A test marked `todo` could not run on this machine; one that is skipped runs on the other database.
  const impossible = named(report, 'todo');
  if (impossible) return { ...result, reason: impossible, couldNotRun: report.numTodoTests };
  const skipped = named(report, 'pending');
  return skipped ? { ...result, reason: `left out: ${skipped}` } : result;
}

function named({ testResults }, wanted) {
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === wanted)
    .map(({ fullName }) => fullName)
    .join('; ');
}
