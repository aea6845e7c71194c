import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildIfStale, targets } from '../build/targets.mjs';
import { runNode } from '../setup/run.mjs';
import { findAge } from './age.mjs';
import { checkSizes } from './check-sizes.mjs';
import { runJest } from './jest.mjs';
import { compileAsWechat } from './wechat-compilers.mjs';

const bin = (name) => `node_modules/${name}`;

/** What can be built, the longest first. Of a group, each takes what the one before has compiled. */
const buildGroups = [['h5', 'h5-alone'], ['weapp'], ['console'], ['gateway'], ['cloud']];
export const builds = buildGroups.flat();

/**
 * All that `npm test` does, in order. A step with `run` gives its counts, one that is not made of tests
 * counts as one; they run two at a time, those that look at what was built after the builds. Steps with
 * `needs` are projects of jest.config.cjs and run last, together (tests.mjs).
 */
export const steps = [
  light('types', 'TypeScript', tool(bin('typescript-native/bin/tsc'), [])),
  ...buildGroups.map((names) =>
    light(`build-${names[0]}`, `build ${names.map(titleOf).join(', then ')}`, () =>
      buildAll(names),
    ),
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
  light('unit-node-24', 'rules, contracts and scripts on Node 24', onNode24),
  ofBuilds('sizes', 'size budgets of what was built', checkSizes),
  ofBuilds('wechat', "templates and style sheets in WeChat's own compilers", compiledAsWechat),
  tests('unit', 'rules, contracts and scripts'),
  tests('client', 'components and client code'),
  tests('console', 'the staff console'),
  tests('handlers', 'server code on the embedded database'),
  tests('handlers-postgres', 'server code on PostgreSQL', ['postgres']),
  tests('journeys', 'journeys, on PostgreSQL', ['chromium', 'builds', 'postgres']),
  tests('cloudbase', 'what was built, on Node 22 and 24, with PostgreSQL', ['builds', 'postgres']),
  tests('weapp', 'the built mini-program in its runner', ['chromium', 'builds']),
  tests('e2e', 'the built app in Chromium, and the start', ['chromium', 'builds']),
];

function light(name, title, run) {
  return { name, title, run };
}

function ofBuilds(name, title, run) {
  return { name, title, run, afterBuilds: true };
}

/** A project of jest.config.cjs, and what it cannot do without. */
function tests(name, title, needs = []) {
  return { name, title, needs };
}

function tool(script, args) {
  return async () => asOne(await runNode([script, ...args], { quiet: true }));
}

async function build(name) {
  return asOne(await buildIfStale(name));
}

async function buildAll(names) {
  let last;
  for (const name of names) {
    last = await build(name);
    if (last.failed > 0) break;
  }
  return last;
}

function titleOf(name) {
  return targets[name].title;
}

async function compiledAsWechat() {
  const built = await build('weapp');
  return built.failed > 0 ? built : compileAsWechat('dist/weapp');
}

function asOne({ code, output }) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output };
}

/** Everything else runs on the Node that started us, and what was built on both (`cloudbase`). */
async function onNode24() {
  const node = path.resolve('tests/cloudbase/nodes/node_modules/node-24/bin/node');
  if (!existsSync(node)) return cannotRun('tests/cloudbase/nodes is not installed on this machine');
  await findAge();
  const results = await runJest(['unit'], {}, { node });
  return results.get('unit') ?? cannotRun('Jest knows no unit tests');
}

function cannotRun(reason) {
  return { passed: 0, failed: 0, skipped: 1, couldNotRun: 1, reason };
}
