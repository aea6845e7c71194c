import path from 'node:path';
import process from 'node:process';
import { installIfNeeded } from '../setup/install.mjs';
import { durationText } from '../setup/progress.mjs';
import { stopChildren } from '../setup/run.mjs';
import { stepsOfChanges } from './changed.mjs';
import { steps } from './steps.mjs';
import { runTests } from './tests.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number, couldNotRun?: number, reason?: string, output?: string }} Result
 *   couldNotRun: how many of the skipped would run on a complete machine, and fail where CI=true;
 *   reason: why not, or why a step failed without having said so
 */

const total = { passed: 0, failed: 0, skipped: 0 };
const rows = [];

/**
 * Runs the steps that the command line names (all when it names none, those of `changed.mjs` for
 * `changed`) and ends the process.
 */
export async function runChecks() {
  process.chdir(path.resolve(import.meta.dirname, '../..'));
  const named = process.argv.slice(2);
  if (named.includes('--list')) {
    for (const { name, title } of steps) process.stdout.write(`${name.padEnd(20)} ${title}\n`);
    return;
  }
  const isQuick = named.length === 1 && named[0] === 'changed';
  const unknown = named.filter((name) => !isQuick && !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    process.stderr.write(`No step is called ${unknown.join(', ')}: see npm test -- --list\n`);
    process.exit(1);
  }
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      stopChildren();
      process.exit(130);
    });
  }
  const startedAt = Date.now();
  try {
    await installIfNeeded();
    // CloudBase's own runtimes: packages for this platform only; elsewhere their test says so.
    if (process.platform === 'linux' && process.arch === 'x64') {
      await installIfNeeded('tests/cloudbase/nodes');
    }
    const wanted = isQuick
      ? await stepsOfChanges()
      : steps.filter(({ name }) => named.length === 0 || named.includes(name));
    // Static checks and builds use one core each; Jest has its own workers.
    await inParallel(wanted.filter(({ run, afterBuilds }) => run && !afterBuilds));
    await inParallel(wanted.filter(({ afterBuilds }) => afterBuilds));
    await runProjects(wanted.filter(({ needs }) => needs));
  } catch (error) {
    total.failed += 1;
    process.stderr.write(
      `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
  }
  printTable(Date.now() - startedAt);
  const { passed, failed, skipped } = total;
  process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
  process.exit(failed === 0 ? 0 : 1);
}

/** Two at a time, in the order given. */
async function inParallel(queue) {
  const waiting = [...queue];
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) await runStep(step);
  };
  await Promise.all([lane(), lane()]);
}

async function runStep({ name, title, run }) {
  process.stdout.write(`▸ ${name}: ${title}\n`);
  const startedAt = Date.now();
  const result = await settle(run);
  record(name, Date.now() - startedAt, result);
}

/** What a project took is what its files took, added up: several run at a time. */
async function runProjects(projects) {
  if (projects.length === 0) return;
  for (const { name, title } of projects) process.stdout.write(`▸ ${name}: ${title}\n`);
  const results = await runTests(projects);
  for (const [name, result] of results) record(name, result.duration ?? 0, result);
}

function record(name, duration, given) {
  const { couldNotRun = 0 } = given;
  const isComplete = process.env.CI === 'true';
  const result = isComplete
    ? { ...given, failed: given.failed + couldNotRun, skipped: given.skipped - couldNotRun }
    : given;
  for (const kind of ['passed', 'failed', 'skipped']) total[kind] += result[kind];
  rows.push({ ...result, name, duration });
  if (result.failed > 0 && result.output) process.stdout.write(`${result.output.trimEnd()}\n`);
  process.stdout.write(`${markOf(result)} ${name} (${durationText(duration)})${because(result)}\n`);
}

/** @returns {Promise<Result>} */
async function settle(run) {
  try {
    return await run();
  } catch (error) {
    const output = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { passed: 0, failed: 1, skipped: 0, output };
  }
}

function printTable(duration) {
  const order = steps.map(({ name }) => name);
  const sorted = rows.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  process.stdout.write('\n');
  for (const row of sorted) {
    const counts = `${row.passed} passed, ${row.failed} failed, ${row.skipped} skipped`;
    process.stdout.write(
      `${markOf(row)} ${row.name.padEnd(20)} ${durationText(row.duration).padStart(12)}   ${counts}${because(row)}\n`,
    );
  }
  process.stdout.write(`  ${'all'.padEnd(20)} ${durationText(duration).padStart(12)}\n`);
}

function markOf({ failed, passed }) {
  if (failed > 0) return '✘';
  return passed > 0 ? '✔' : '–';
}

function because({ reason }) {
  return reason ? ` — ${reason}` : '';
}
