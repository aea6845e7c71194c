import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Made for a run, and removed after it. */
const folder = 'tests/suites';
const howMany = 8;

/**
 * Puts the short test files of the server together, a dozen into one: Jest gives every file modules and
 * a database of its own, which takes longer than most of them. Whoever works on one of them runs it by
 * its own name, as before. Files that stand in for modules stay alone.
 * @returns {string[]} what Jest is to run
 */
export function writeSuites() {
  removeSuites();
  mkdirSync(folder, { recursive: true });
  const files = testsIn('src/cloud');
  const alone = files.filter((file) =>
    /jest\.(mock|spyOn|replaceProperty)\(/.test(readFileSync(file, 'utf8')),
  );
  // The largest first, dealt out: so that none of them takes much longer than the others.
  const together = files
    .filter((file) => !alone.includes(file))
    .toSorted((a, b) => statSync(b).size - statSync(a).size);
  const suites = Array.from({ length: howMany }, (_, at) => {
    const own = together.filter((_, place) => place % howMany === at);
    const file = `${folder}/handlers-${at + 1}.test.ts`;
    writeFileSync(file, own.map(required).join(''));
    return file;
  });
  return [...testsIn('tests/security'), ...testsIn('tests/crash'), ...suites, ...alone];
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
  return `describe('${file}', () => void require('../../${file}'));\n`;
}
