import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { appContract } from '@shared/contract/app-contract';
import { functions } from '@cloud/functions';

const trees = {
  shared: 'src/shared',
  cloud: 'src/cloud',
  client: 'src/client/domains',
  console: 'src/console/domains',
};
type Tree = keyof typeof trees;

/** Folders that are the ground of every domain. A new one is added here on purpose. */
const ground: Record<Tree, string[]> = {
  shared: ['contract', 'envelope', 'review', 'rules', 'signing', 'text', 'time'],
  cloud: ['platform', 'database', 'gateway', 'cloudbase'],
  client: [],
  console: [],
};

/** Trees in which a domain has nothing to say, with the reason. */
const oneSided: Record<string, Partial<Record<Tree, string>>> = {
  organisation: { client: 'units are shown by the tabs and by the pickers of other domains' },
};

const domains = Object.keys(appContract).sort();

function foldersOf(tree: Tree): string[] {
  if (!existsSync(trees[tree])) return [];
  return readdirSync(trees[tree], { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !ground[tree].includes(entry.name))
    .map((entry) => entry.name)
    .sort();
}

describe('a domain has the same name everywhere', () => {
  test.each(['shared', 'cloud', 'client'] as const)('in %s', (tree) => {
    const expected = domains.filter((domain) => oneSided[domain]?.[tree] === undefined);
    expect(foldersOf(tree)).toEqual(expected);
  });

  test('in the console, which has no domain of its own invention', () => {
    for (const domain of foldersOf('console')) expect(domains).toContain(domain);
  });

  test('in the names that the functions are called by', () => {
    expect(functions.map(({ domain }) => domain).sort()).toEqual(domains);
  });

  test('in the cloud functions that are built', () => {
    // scripts/build-cloud.mjs makes a function of every folder with a `domain.ts`.
    const built = foldersOf('cloud').filter((name) => existsSync(`src/cloud/${name}/domain.ts`));
    expect(built).toEqual(domains);
  });
});

describe('a domain is laid out as every other', () => {
  test.each(domains)('%s', (domain) => {
    for (const file of ['contract.ts', 'rules.ts', 'rules.test.ts', 'audit-labels.ts']) {
      expect(readdirSync(`${trees.shared}/${domain}`)).toContain(file);
    }
    for (const file of ['domain.ts', 'index.ts', 'access.ts', 'queries.ts', 'present.ts']) {
      expect(readdirSync(`${trees.cloud}/${domain}`)).toContain(file);
    }
  });

  test('and no file collects what has no name', () => {
    const files = ['src', 'scripts', 'tests'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
        path.join(folder, file),
      ),
    );
    const nameless = /(^|\/)(utils?|helpers?|service|misc|common)\.[cm]?tsx?$/;
    expect(files.filter((file) => !file.includes('node_modules') && nameless.test(file))).toEqual(
      [],
    );
  });

  test('and no index file passes on what others export', () => {
    const indexes = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => /(^|\/)index\.tsx?$/.test(file))
      .filter((file) => !/^client\/(.*\/)?pages\//.test(file));
    expect(indexes.sort()).toEqual(domains.map((domain) => `cloud/${domain}/index.ts`));
  });
});
