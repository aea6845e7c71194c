import { readFileSync, readdirSync } from 'node:fs';
import { appContract } from '@shared/contract/app-contract';

/**
 * What a new domain costs outside its own folders and its migration. `tests/kites` is such a domain: it
 * works in the app, the console and the cloud by nothing but being in these lists
 * (`made-up-domain.test` in each tree).
 */
const lists = [
  'src/client/domains.ts',
  'src/cloud/domains.ts',
  'src/console/domains.ts',
  'src/shared/contract/app-contract.ts',
  // Only where messages lead to its pages.
  'src/shared/contract/app-link.ts',
  'tests/security/samples.ts',
];

/** Beyond the lists, one real domain is named here, for what no other domain needs. */
const needsOfProtection: Record<string, string> = {
  '.dependency-cruiser.cjs': 'nobody else but counselling encrypts',
  'jest.config.cjs': 'its worker answers in the page there, and its keys are cheap',
  'scripts/build/release.mjs': 'what a release must have replaced of it',
  'scripts/drill/call.ts': 'a program of its own',
  'scripts/drill/run-drill.ts': 'a program of its own',
  'scripts/keys.ts': 'a program of its own',
  'scripts/keys/key-domains.ts': 'a program of its own',
  'scripts/keys/next-directory.ts': 'a program of its own',
  'scripts/keys/run-keys.ts': 'a program of its own',
};

const names = Object.keys(appContract);
const own = new RegExp(`^src/(shared|cloud|client/domains|console/domains)/(${names.join('|')})/`);

/** All that is the program's or the walks' own, but for tests, data and what commands write. */
const central = [
  ...['src', 'scripts', 'config'].flatMap(filesIn),
  ...readdirSync('.').filter((file) => /\.(cjs|js|json)$/.test(file)),
  ...filesIn('tests/security'),
].filter(
  (file) =>
    /\.([cm]?[jt]sx?|json|scss|css|html|wxml)$/.test(file) &&
    !/\.test\.tsx?$|\.generated\.|\/vectors\/|^package-lock|\/node_modules\//.test(file) &&
    !own.test(file),
);

test('takes at most six edits outside of its own folders and migration', () => {
  // A list of domains names three of them at least.
  const found = central.filter((file) => {
    const text = readFileSync(file, 'utf8');
    const named = names.filter(
      (name) => new RegExp(`/${name}['/]`).test(text) || text.includes(`./${name}-samples`),
    );
    return named.length >= 3;
  });
  // What several domains are asked about; a domain brings what it alone is asked about (`OwnPart`).
  const shared = 'tests/security/scene.ts';
  expect(found.filter((file) => file !== shared).sort()).toEqual(lists);
});

test('a real domain is named in these lists, in what is its own, and where only it has a need', () => {
  // A unit of the demo has the word in its id.
  const named = central.filter(
    (file) =>
      !file.split('/').some((part) => part.startsWith('protection')) &&
      /(?<!child-)protection/i.test(readFileSync(file, 'utf8')),
  );
  const withoutLinks = lists.filter((file) => file !== 'src/shared/contract/app-link.ts');
  expect(named.sort()).toEqual([...withoutLinks, ...Object.keys(needsOfProtection)].sort());
});

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
    (file) => `${folder}/${file}`,
  );
}
