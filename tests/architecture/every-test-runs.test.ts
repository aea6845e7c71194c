import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

const onBothDatabases = /\/(src\/cloud|tests\/(security|crash))\//;

test('every test file belongs to a project of jest.config.cjs', () => {
  const listed = execFileSync(
    process.execPath,
    ['node_modules/jest/bin/jest.js', '--listTests', '--json'],
    {
      encoding: 'utf8',
      // The files themselves, not what the runner puts together.
      env: { ...process.env, TEST_SUITES: '' },
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const run: string[] = JSON.parse(listed);
  const written = ['src', 'tests', 'scripts'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.test\.tsx?$/.test(file) && !/node_modules|^suites/.test(file))
      .map((file) => path.resolve(folder, file)),
  );
  expect(written.filter((file) => !run.includes(file))).toEqual([]);
  const twice = run.filter((file, at) => run.indexOf(file) !== at);
  expect(twice.filter((file) => !onBothDatabases.test(file))).toEqual([]);
});
