/** `npm run bench [name …]`: measures, and writes each result into RESULTS.md in place of its last one. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { installIfNeeded } from '../scripts/setup/install.mjs';

/** What runs without a name; `versions` needs another checkout and runs where it is asked for. */
const benches = [
  'start',
  'rush',
  'memory',
  'roster',
  'growth',
  'sealing',
  'clock',
  'standstill',
  'first-load',
  'help-page',
  'envelope',
  'match',
  'guessing',
  'slots',
  'anyone',
  'policies',
];
const file = 'bench/RESULTS.md';

process.chdir(path.resolve(import.meta.dirname, '..'));
await installIfNeeded('bench');
const named = process.argv.slice(2);
for (const name of named.length > 0 ? named : benches) {
  const { title, measure } = await import(`./${name}.mjs`);
  const { lines, tables = [], isFine } = await measure();
  const list = lines.map((line) => `- ${line}`).join('\n');
  const text = [`## ${title}`, machine(), list, ...tables].join('\n\n');
  process.stdout.write(`${text}\n\n`);
  writeFileSync(file, withSection(title, text));
  if (!isFine) process.exitCode = 1;
}

/** The file with this section new and all others as they were. */
function withSection(title, text) {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const [head, ...sections] = before.split(/^(?=## )/m);
  const others = sections.filter((section) => !section.startsWith(`## ${title}\n`));
  const intro =
    head?.trim() || '# Results\n\nAbsolute figures are those of one machine; ratios hold.';
  return `${[intro, ...others.map((section) => section.trim()), text].join('\n\n')}\n`;
}

function machine() {
  const [cpu] = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return `${new Date().toISOString().slice(0, 10)}, ${os.cpus().length} × ${cpu?.model.trim()}, ${memory} GB, Node ${process.versions.node}`;
}
