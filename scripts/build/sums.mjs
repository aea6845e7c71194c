import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Lists the SHA-256 of every file of a built folder in a file of that folder, as `sha256sum --check` and
 * `npm run watch` read it. The hash of that list stands for the whole build.
 * @param {string} folder
 * @param {string} list its name
 * @returns {{ hash: string, files: number }}
 */
export function writeSums(folder, list) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== list)
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
  const lines = files.map((file) => `${sha256(readFileSync(path.join(folder, file)))}  ${file}\n`);
  writeFileSync(path.join(folder, list), lines.join(''));
  return { hash: sha256(lines.join('')), files: files.length };
}

function sha256(content) {
  return createHash('sha256').update(content).digest('hex');
}
