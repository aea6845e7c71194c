import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import process from 'node:process';
import { runNode } from '../setup/run.mjs';

const folder = 'node_modules/.cache/test-results';
/** Ends a run that hangs. A slow machine takes over 20 minutes for all tests; the whole may take 90. */
const limitMinutes = 60;

/**
 * Runs the Jest tests of some projects of jest.config.cjs in one go, so that no core waits for the last
 * file of one project before another begins.
 * @param {string[]} projects
 * @param {Record<string, string>} [env]
 * @param {{ node?: string, related?: string[] }} [options] node: path of another Node; related: only the
 *   tests that lead to one of these files
 * @returns {Promise<Map<string, import('./run-checks.mjs').Result & { duration: number }>>} by project;
 *   duration: what its files took, added up
 */
export async function runJest(projects, env = {}, { node, related = [] } = {}) {
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/${projects.length}-${process.pid}.json`;
  rmSync(file, { force: true });
  const { code } = await runNode(
    [
      'node_modules/jest/bin/jest.js',
      // One more than cores: tests of a browser wait as often as they work.
      `--maxWorkers=${os.availableParallelism() + 1}`,
      '--silent',
      '--testSequencer=./scripts/checks/longest-first.cjs',
      '--reporters=default',
      '--reporters=./scripts/checks/report.cjs',
      ...(related.length > 0 ? ['--findRelatedTests', '--passWithNoTests', ...related] : []),
      '--selectProjects',
      ...projects,
    ],
    {
      env: { NODE_ENV: 'test', TEST_REPORT: file, ...env },
      muteStdout: true,
      limitMs: limitMinutes * 60_000,
      node,
    },
  );
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  rmSync(file, { force: true });
  const nothing = related.length > 0 && code === 0 ? none : undefined;
  const results = new Map(projects.map((name) => [name, resultOf(report[name] ?? nothing)]));
  const noneFailed = [...results.values()].every(({ failed }) => failed === 0);
  const [first] = projects;
  if (code !== 0 && noneFailed && first) {
    results.set(first, { ...resultOf(report[first]), failed: 1, reason: 'Jest failed' });
  }
  return results;
}

const none = { passed: 0, failed: 0, pending: [], todo: [], duration: 0 };

function resultOf(counted) {
  if (!counted) {
    const reason = `no tests, or Jest gave no report in ${limitMinutes} minutes`;
    return { passed: 0, failed: 1, skipped: 0, duration: 0, reason };
  }
  const { passed, failed, pending, todo, duration } = counted;
  const result = { passed, failed, skipped: pending.length + todo.length, duration };
  // A test marked `todo` could not run on this machine; one that is skipped runs on the other database.
  if (todo.length > 0) return { ...result, reason: todo.join('; '), couldNotRun: todo.length };
  return pending.length > 0 ? { ...result, reason: `left out: ${pending.join('; ')}` } : result;
}
