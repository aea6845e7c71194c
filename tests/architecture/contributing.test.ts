import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const contributing = fs.readFileSync(path.join(root, 'CONTRIBUTING.md'), 'utf8');
const domains = fs
  .readdirSync(path.join(root, 'src/cloud'))
  .filter((name) => fs.existsSync(path.join(root, 'src/cloud', name, 'domain.ts')));

interface Answer {
  question: string;
  paths: string[];
}

/** The rows of the table "Where would I change". */
function answersOf(text: string): Answer[] {
  const [, after = ''] = text.split('## Where would I change');
  const [section = ''] = after.split('\n## ');
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) => {
    const [, question = '', where = ''] = row.split('|').map((cell) => cell.trim());
    return { question, paths: [...where.matchAll(/`([^`]+)`/g)].flatMap(([, one]) => one ?? []) };
  });
}

/** `<domain>` stands for any domain: not every one has links or pages of its own. */
function exists(where: string): boolean {
  const named = where.includes('<domain>')
    ? domains.map((domain) => where.replace('<domain>', domain))
    : [where];
  return named.some((one) => {
    const found = fs.statSync(path.join(root, one.replace(/\/$/, '')), { throwIfNoEntry: false });
    return found !== undefined && found.isDirectory() === one.endsWith('/');
  });
}

const wrongAnswers = (text: string) =>
  answersOf(text).filter(({ paths }) => paths.length !== 1 || !paths.every(exists));

test('every answer of the map is one file or folder that exists', () => {
  expect(answersOf(contributing).length).toBeGreaterThanOrEqual(12);
  expect(wrongAnswers(contributing)).toEqual([]);
});

test('a path that is gone, a folder that is a file, and two answers are noticed', () => {
  const rows = ['`src/gone.ts`', '`src/shared/<domain>/contract.ts/`', '`src/` and `tests/`'];
  const text = `## Where would I change …\n\n| what | where |\n| - | - |\n${rows
    .map((row) => `| x | ${row} |`)
    .join('\n')}\n\n## Next`;
  expect(wrongAnswers(text)).toHaveLength(rows.length);
});

/** Whole paths in backticks, without patterns and placeholders. */
const pathsIn = (text: string) =>
  [...text.matchAll(/`((?:src|tests|scripts|bench|config|deploy|docs)\/[\w./-]+)`/g)].flatMap(
    ([, one]) => one ?? [],
  );

test.each([
  'CONTRIBUTING.md',
  'README.md',
  ...['docs', 'docs/decisions'].flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
])('%s names no path that is gone', (file) => {
  const paths = pathsIn(fs.readFileSync(path.join(root, file), 'utf8'));
  expect(paths.filter((one) => !fs.existsSync(path.join(root, one)))).toEqual([]);
});
