import { existsSync, readFileSync } from 'node:fs';

const [, after = ''] = readFileSync('docs/security.md', 'utf8').split('\n## Protection\n');
const [section = ''] = after.split('\n### ');

interface Promised {
  promise: string;
  tests: { file: string; titles: string[] }[];
}

/** Rows of "promise, attack, test": each test is a file in backticks, then titles in quotation marks. */
function promisesIn(text: string): Promised[] {
  const rows = text.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) => {
    const [, promise = '', , cell = ''] = row.split('|').map((each) => each.trim());
    const tests = cell.split('; `').map((part) => {
      const [file = '', titles = ''] = part.replace(/^`/, '').split('` ');
      return { file, titles: [...titles.matchAll(/“([^”]+)”/g)].flatMap(([, one]) => one ?? []) };
    });
    return { promise, tests };
  });
}

/** Tests that are named and are not there. */
const missing = ({ tests }: Promised) =>
  tests.flatMap(({ file, titles }) => {
    if (!/\.test\.tsx?$/.test(file) || !existsSync(file) || titles.length === 0) return [file];
    const source = readFileSync(file, 'utf8').replaceAll('\\u2019', '’');
    return titles.filter((title) => !["'", '"', '`'].some((q) => source.includes(q + title + q)));
  });

const promises = promisesIn(section);

test('protection promises something', () => {
  expect(promises.length).toBeGreaterThan(15);
});

test.each(promises)('$promise: every test that is named is there', (promised) => {
  expect(missing(promised)).toEqual([]);
});

test('control: a file that is gone, another title and no title are found', () => {
  const file = 'tests/architecture/promises.test.ts';
  const gone = ['no', 'such', 'title'].join(' ');
  const rows = (cell: string) =>
    promisesIn(`| a | b | c |\n|---|---|---|\n| promise | attack | ${cell} |`);
  expect(rows(`\`${file}\` “protection promises something”`).flatMap(missing)).toEqual([]);
  expect(rows(`\`${file}\` “${gone}”`).flatMap(missing)).toEqual([gone]);
  expect(rows('`tests/gone.test.ts` “x”').flatMap(missing)).toEqual(['tests/gone.test.ts']);
  expect(rows(`\`${file}\``).flatMap(missing)).toHaveLength(1);
});
