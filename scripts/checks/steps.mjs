import process from 'node:process';
import { buildIfStale, targets } from '../build/targets.mjs';
import { runNode } from '../setup/run.mjs';
import { checkSizes } from './check-sizes.mjs';
import { findChromium } from './chromium.mjs';
import { runJest } from './jest.mjs';
import { dropTemplates, findPostgres } from './postgres.mjs';
import { removeSuites, writeSuites } from './suites.mjs';

const bin = (name) => `node_modules/${name}`;

const builds = ['h5', 'weapp', 'console', 'gateway', 'cloud'];

/**
 * All that `npm test` does, in order. A step gives its counts; one that is not made of tests counts
 * as one. Light steps run two at a time before the others.
 */
export const steps = [
  light('types', 'TypeScript', tool(bin('typescript/bin/tsc'), [])),
  ...builds.map((name) =>
    light(`build-${name}`, `build ${targets[name].title}`, () => build(name)),
  ),
  light(
    'format',
    'Prettier',
    tool(bin('prettier/bin/prettier.cjs'), ['--check', '--log-level=warn', '.']),
  ),
  light('lint', 'oxlint', tool(bin('oxlint/bin/oxlint'), ['--deny-warnings'])),
  light(
    'directions',
    'who may import whom (dependency-cruiser)',
    tool(bin('dependency-cruiser/bin/dependency-cruise.mjs'), [
      'src',
      'tests',
      'scripts',
      'config',
      '--config=.dependency-cruiser.cjs',
      '--output-type=err',
    ]),
  ),
  heavy('sizes', 'size budgets of what was built', checkSizes),
  heavy('unit', 'rules, contracts and scripts', () => runJest('unit')),
  heavy('client', 'components and client code', () => runJest('client')),
  heavy('console', 'the staff console', () => runJest('console')),
  heavy('handlers', 'server code on the embedded database', () => inSuites('handlers', pglite)),
  heavy('handlers-postgres', 'server code on PostgreSQL', () => onPostgres('handlers', inSuites)),
  heavy('journeys', 'journeys on the embedded database', () => inChromium('journeys', pglite)),
  heavy('journeys-postgres', 'journeys on PostgreSQL', () => onPostgres('journeys', inChromium)),
  heavy('cloudbase', 'the built cloud functions, on PostgreSQL', () =>
    onPostgres('cloudbase', onBuilds),
  ),
  heavy('weapp', 'the built mini-program in its runner', () => inChromium('weapp')),
  heavy('e2e', 'the built app in Chromium, and the start', () => inChromium('e2e')),
];

const pglite = { TEST_DATABASE: 'pglite' };

function light(name, title, run) {
  return { name, title, run, light: true };
}

function heavy(name, title, run) {
  return { name, title, run, light: false };
}

function tool(script, args) {
  return async () => asOne(await runNode([script, ...args], { quiet: true }));
}

async function build(name) {
  return asOne(await buildIfStale(name));
}

function asOne({ code, output }) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output };
}

async function inSuites(project, env) {
  try {
    return await runJest(project, env, writeSuites());
  } finally {
    removeSuites();
  }
}

async function onPostgres(project, runTests) {
  const server = await findPostgres();
  if (!server.url) return cannotRun(server.reason);
  const run = `${process.pid}`;
  try {
    return await runTests(project, {
      TEST_DATABASE: 'postgres',
      TEST_DATABASE_URL: server.url,
      TEST_RUN: run,
    });
  } finally {
    await dropTemplates(server.url, run);
    await server.stop();
  }
}

async function inChromium(project, env = {}) {
  const { file, reason } = await findChromium();
  if (!file) return cannotRun(reason);
  return onBuilds(project, { ...env, CHROMIUM_PATH: file });
}

/** Tests of what was built: a step that runs by itself must not test yesterday's. */
async function onBuilds(project, env) {
  for (const name of builds) {
    const { code, output } = await buildIfStale(name);
    if (code !== 0) return { passed: 0, failed: 1, skipped: 0, output };
  }
  return runJest(project, env);
}

function cannotRun(reason) {
  return { passed: 0, failed: 0, skipped: 1, couldNotRun: 1, reason };
}
