import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

const stamps = 'dist/.stamps';

/**
 * One hash over the content of files and folders, their names, and settings that go into a build.
 * Tests are left out: they do not end up in what is built.
 * @param {string[]} inputs
 * @param {string[]} settings
 */
export function hashOf(inputs, settings = []) {
  const hash = createHash('sha256').update(settings.join('\0'));
  for (const file of inputs.flatMap(filesIn)) {
    hash.update(`\0${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Was `name` built from exactly these inputs, and is the result still there? */
export function isFresh(name, hash, result) {
  const stamp = path.join(stamps, name);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash && existsSync(result);
}

/** Forgets the last build, so that an interrupted one is repeated. */
export function forgetBuild(name) {
  rmSync(path.join(stamps, name), { force: true });
}

/** Remembers what `name` was built from. */
export function rememberBuild(name, hash) {
  mkdirSync(stamps, { recursive: true });
  writeFileSync(path.join(stamps, name), hash);
}

function filesIn(input) {
  if (!existsSync(input)) return [];
  if (!statSync(input).isDirectory()) return [input];
  return readdirSync(input, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(input, entry.name);
      if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesIn(file);
      return /\.test\.tsx?$/.test(entry.name) ? [] : [file];
    });
}
