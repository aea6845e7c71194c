import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

// The scripts are plain ES modules without types: what is used here is named.
interface Scripts {
  isLeftOver(name: string, now?: number): boolean;
  chineseTexts(code: string): string[];
  strayMarkers(markers: string[], files: string[]): { file: string; marker: string }[];
  isInstalled(folder: string): boolean;
  mayDiffer(file: string): boolean;
}

async function load(): Promise<Scripts> {
  const modules = await Promise.all(
    ['./postgres.mjs', './domain-markers.mjs', './suites.mjs', '../setup/install.mjs'].map(
      (file) => import(file),
    ),
  );
  return Object.assign({}, ...modules);
}

function folderWith(files: Record<string, object>): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wh-scripts-'));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), JSON.stringify(content));
  }
  return folder;
}

test('only our own databases of more than an hour ago are swept', async () => {
  const { isLeftOver } = await load();
  const now = Date.UTC(2026, 10, 23, 12);
  const made = (minutesAgo: number) =>
    `wh_test_${(now - minutesAgo * 60_000).toString(36)}_ab12cd34`;
  expect(isLeftOver(made(61), now)).toBe(true);
  expect(isLeftOver(made(59), now)).toBe(false);
  expect(isLeftOver('postgres', now)).toBe(false);
  expect(isLeftOver('wh_production', now)).toBe(false);
});

test('a domain is known by the Chinese texts outside of comments', async () => {
  const { chineseTexts, strayMarkers } = await load();
  const code = `// 这里是一句注释\nconst title = '名额满了可以候补'; /* 也是一句注释 */ const ok = '好';`;
  expect(chineseTexts(code)).toEqual(['名额满了可以候补']);
  const folder = folderWith({ 'own.js': { a: '名额满了可以候补' }, 'other.js': { a: '别的话' } });
  const files = ['own.js', 'other.js'].map((file) => path.join(folder, file));
  expect(strayMarkers(['名额满了可以候补'], files)).toEqual([
    { file: files[0], marker: '名额满了可以候补' },
  ]);
});

test('a test that opens a database runs on both, unless it says that none matters', async () => {
  const { mayDiffer } = await load();
  const opens = "import { useWorld } from '@tests/support/test-world';";
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wh-scripts-'));
  const written = (name: string, text: string) => {
    writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  };
  expect(mayDiffer(written('opens.ts', opens))).toBe(true);
  expect(mayDiffer(written('none.ts', "import { page } from './page';"))).toBe(false);
  const once = `// Runs once: no database changes what this proves.\n${opens}`;
  expect(mayDiffer(written('once.ts', once))).toBe(false);
});

test('packages are installed when npm recorded the versions of the lock file', async () => {
  const { isInstalled } = await load();
  const lock = (version: string, more: object = {}) => ({
    packages: { '': {}, 'node_modules/a': { version }, ...more },
  });
  const there = 'node_modules/.package-lock.json';
  const wanted = 'package-lock.json';
  expect(isInstalled(folderWith({ [wanted]: lock('1.0.0') }))).toBe(false);
  expect(isInstalled(folderWith({ [wanted]: lock('1.0.0'), [there]: lock('1.0.0') }))).toBe(true);
  expect(isInstalled(folderWith({ [wanted]: lock('1.0.1'), [there]: lock('1.0.0') }))).toBe(false);
  const elsewhere = { 'node_modules/mac-only': { version: '1.0.0', optional: true } };
  expect(
    isInstalled(folderWith({ [wanted]: lock('1.0.0', elsewhere), [there]: lock('1.0.0') })),
  ).toBe(true);
});

test('both commands begin on a bare clone: until something is installed they load our own files only', () => {
  const seen = new Set<string>();
  const packages: string[] = [];
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(
      /^(?:import|\}) .*?'([^']+)';$/gm,
    )) {
      if (from.startsWith('.')) visit(path.resolve(path.dirname(file), from));
      else if (!from.startsWith('node:')) packages.push(`${path.relative('.', file)} → ${from}`);
    }
  };
  for (const file of [
    'scripts/test.mjs',
    'scripts/checks/run-checks.mjs',
    'scripts/start.mjs',
    'scripts/setup/start-gateway.mjs',
  ]) {
    visit(path.resolve(file));
  }
  expect(packages).toEqual([]);
  expect(seen.size).toBeGreaterThan(15);
});
