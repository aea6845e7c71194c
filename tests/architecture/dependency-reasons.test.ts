import { readdirSync, readFileSync } from 'node:fs';

interface Package {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  overrides?: Record<string, string>;
}

const decisions = 'docs/decisions';
const file = readdirSync(decisions).find((name) => name.endsWith('-dependencies.md'));
const text = readFileSync(`${decisions}/${file}`, 'utf8');
const explained = [...text.matchAll(/^- `([^`]+)` — .{10,}$/gm)].map((match) => match[1] ?? '');

function readPackage(name: string): Package {
  const parsed: Package = JSON.parse(readFileSync(name, 'utf8'));
  return parsed;
}

const { dependencies, devDependencies, optionalDependencies, overrides } =
  readPackage('package.json');
const used = Object.keys({
  ...dependencies,
  ...devDependencies,
  ...optionalDependencies,
  ...overrides,
});

test('every dependency has a line of reason', () => {
  expect(used.filter((name) => !explained.includes(name))).toEqual([]);
});

test('no reason is left of a dependency that is gone', () => {
  expect(explained.filter((name) => !used.includes(name))).toEqual([]);
});

test('every version is exact', () => {
  const versions = { ...dependencies, ...devDependencies, ...optionalDependencies };
  expect(
    Object.entries(versions).filter(
      ([, version]) => !/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+$/.test(version),
    ),
  ).toEqual([]);
});
