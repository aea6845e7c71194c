import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Made for a run, and removed after it. */
const folder = 'tests/suites';
const howMany = 8;

/** Said by a test of a browser that leaves the demo, and the browser, as it found them. */
const sharesGateway = 'useSharedGateway(';
/** Said by one that has a gateway of its own: it stops it, changes what others look at, or sets it up. */
const opensGateway = 'startGateway(';

/** Said by a test that opens a database although none changes what it proves. */
const runsOnce = '// Runs once: no database changes what this proves.';
const opensDatabase = /test-(world|database)|@tests\/(crash|security)|TEST_DATABASE|Postgres|glite/;

/** These take as long as a suite, or change what all files of a suite would share. */
const large =
  /^tests\/(crash|security\/(rush|sign-up-rush|bad-|foreign-things|made-up-domain|audit-verify))/;

/** The whole walk of a domain, which is as long as a suite; on PGlite it asks a part only. */
const wholeWalk = /^src\/cloud\/[a-z-]+\/walks\.test\.ts$/;

/**
 * Puts the short test files of the server together, a dozen into one: Jest gives every file modules and
 * a database of its own, which takes longer than most of them. Whoever works on one of them runs it by
 * its own name, as before. Files that stand in for modules stay alone. jest.config.cjs reads the list
 * when TEST_SUITES is set.
 */
export function writeSuites() {
  removeSuites();
  const files = ['src/cloud', 'tests/security', 'tests/crash'].flatMap(testsIn);
  const lists = {
    handlers: suitesOf('handlers', files),
    'handlers-postgres': suitesOf('handlers-postgres', files.filter(mayDiffer)),
    e2e: browserSuites('e2e'),
    weapp: browserSuites('weapp'),
  };
  writeFileSync(`${folder}/files.json`, JSON.stringify(lists));
}

/** @returns {string[]} what Jest is to run */
function suitesOf(project, files) {
  mkdirSync(`${folder}/${project}`, { recursive: true });
  const isLong = (file) =>
    large.test(file) || (project === 'handlers-postgres' && wholeWalk.test(file));
  const alone = files.filter((file) => isLong(file) || standsIn(file));
  // The largest first, dealt out: so that none of them takes much longer than the others.
  const together = files
    .filter((file) => !alone.includes(file))
    .toSorted((a, b) => statSync(b).size - statSync(a).size);
  const suites = Array.from({ length: howMany }, (_, at) => {
    const own = together.filter((_, place) => place % howMany === at);
    const file = `${folder}/${project}/part-${at + 1}.test.ts`;
    writeFileSync(file, own.map(required).join(''));
    return file;
  });
  return [...alone, ...suites];
}

/**
 * Those that share a gateway are one file, with one browser; those that need none another. Each of the
 * rest has a gateway that is its own.
 * @returns {string[]} what Jest is to run
 */
function browserSuites(project) {
  const files = testsIn(`tests/${project}`);
  const has = (word) => (file) => readFileSync(file, 'utf8').includes(word);
  const sharing = files.filter(has(sharesGateway));
  const without = files
    .filter(has('closeBrowserAfterTests()'))
    .filter((file) => !has(opensGateway)(file) && !sharing.includes(file));
  const together = [...sharing, ...without];
  mkdirSync(`${folder}/${project}`, { recursive: true });
  const suites = Object.entries({ 'one-gateway': sharing, 'no-gateway': without })
    .filter(([, own]) => own.length > 0)
    .map(([name, own]) => {
      const file = `${folder}/${project}/${name}.test.ts`;
      writeFileSync(file, own.map(required).join(''));
      return file;
    });
  return [...files.filter((file) => !together.includes(file)), ...suites];
}

/** Whether a test of the server could come out otherwise on another database. */
export function mayDiffer(file) {
  const text = readFileSync(file, 'utf8');
  return opensDatabase.test(text) && !text.includes(runsOnce);
}

function standsIn(file) {
  return /jest\.(mock|spyOn|replaceProperty)\(/.test(readFileSync(file, 'utf8'));
}

export function removeSuites() {
  rmSync(folder, { recursive: true, force: true });
}

function testsIn(base) {
  return readdirSync(base, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => `${base}/${file.replaceAll(path.sep, '/')}`)
    .toSorted();
}

function required(file) {
  return `describe('${file}', () => void require('../../../${file}'));\n`;
}
