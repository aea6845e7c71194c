import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

test('every test file belongs to a project of jest.config.cjs', () => {
  const listed = execFileSync(
    process.execPath,
    ['node_modules/jest/bin/jest.js', '--listTests', '--json'],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const run: string[] = JSON.parse(listed);
  const written = ['src', 'tests', 'scripts'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.test\.tsx?$/.test(file) && !file.includes('node_modules'))
      .map((file) => path.resolve(folder, file)),
  );
  expect(written.filter((file) => !run.includes(file))).toEqual([]);
  expect(run).toHaveLength(new Set(run).size);
});
