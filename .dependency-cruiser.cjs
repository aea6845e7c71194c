/**
 * The rules of direction of docs/architecture.md. Each is a sentence one may be shown; a new domain
 * needs no change here.
 */
const test = '\\.test\\.tsx?$';
/** Folders of src/cloud and src/shared that are the ground of every domain, not domains themselves. */
const cloudGround = '^src/cloud/(platform|database|gateway|cloudbase)/|^src/cloud/[^/]+$';
const sharedGround = 'contract|envelope|review|rules|signing|time|text';

module.exports = {
  forbidden: [
    {
      name: 'shared-imports-nothing-of-the-others',
      comment: 'src/shared runs on the phone, in the browser and on the server.',
      severity: 'error',
      from: { path: '^src/shared/', pathNot: test },
      to: { path: '^(src/(?!shared/)|tests/|scripts/|config/)' },
    },
    {
      name: 'tests-of-shared-build-on-shared-only',
      comment:
        'Builders and what bundles as a phone does are theirs as well; the other trees are not.',
      severity: 'error',
      from: { path: '^src/shared/.*\\.test\\.ts$' },
      to: { path: '^(src/(?!shared/)|config/)' },
    },
    {
      name: 'shared-without-node',
      comment: 'A phone has no node: modules.',
      severity: 'error',
      from: { path: '^src/shared/', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'screens-import-shared-only',
      comment: 'Client and console know the cloud by its contract alone, and not each other.',
      severity: 'error',
      from: { path: '^src/(client|console)/', pathNot: test },
      to: { path: '^src/', pathNot: ['^src/shared/', '^src/$1/'] },
    },
    {
      name: 'cloud-imports-no-screen',
      severity: 'error',
      from: { path: '^src/cloud/' },
      to: { path: '^src/(client|console)/' },
    },
    {
      name: 'client-domain-imports-no-other-domain',
      comment: 'A domain is a sub-package: what it imports lands in its own 2 MB.',
      severity: 'error',
      from: { path: '^src/(client|console)/domains/([^/]+)/' },
      to: { path: '^src/$1/domains/', pathNot: '^src/$1/domains/$2/' },
    },
    {
      name: 'main-package-imports-no-domain',
      comment:
        'The tabs are loaded first, by everybody: code of a domain stays in its sub-package.',
      severity: 'error',
      from: { path: '^src/client/(?!domains/)', pathNot: test },
      to: { path: '^src/client/domains/', pathNot: '^src/client/domains/[^/]+/domain\\.ts$' },
    },
    {
      name: 'cloud-domain-reads-others-through-queries',
      comment:
        "Another domain's insides are closed; what it offers on purpose is in its queries.ts.",
      severity: 'error',
      from: { path: '^src/cloud/([^/]+)/', pathNot: [cloudGround, test] },
      to: {
        path: '^src/cloud/[^/]+/',
        pathNot: ['^src/cloud/$1/', '^src/cloud/platform/', '^src/cloud/[^/]+/queries\\.ts$'],
      },
    },
    {
      name: 'shared-domain-imports-no-other-domain',
      comment: "Roles are the exception: every domain's contract and rules speak of them.",
      severity: 'error',
      from: {
        path: '^src/shared/([^/]+)/',
        pathNot: ['^src/shared/contract/app-\\w+\\.ts$', test],
      },
      to: {
        path: '^src/shared/[^/]+/',
        pathNot: ['^src/shared/$1/', `^src/shared/(${sharedGround})/`, '/organisation/roles\\.ts$'],
      },
    },
    {
      name: 'platform-knows-no-domain',
      comment: 'The ground stays the same whatever is built on it.',
      severity: 'error',
      from: { path: '^src/cloud/platform/', pathNot: test },
      to: { path: '^src/cloud/', pathNot: '^src/cloud/platform/' },
    },
    {
      name: 'envelope-is-for-protection-and-counselling',
      comment: 'End-to-end encryption has two users; anybody else wants shared/signing or none.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          '^src/shared/envelope/',
          '^src/(shared|cloud)/(protection|counselling)/',
          '^src/(client|console)/domains/(protection|counselling)/',
          // Keys in a browser: the one folder that both of them build on.
          '^src/console/keyring/',
        ],
      },
      to: { path: '^src/shared/envelope/' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { path: '^(src|scripts|config)/', pathNot: test },
      to: { path: ['^tests/', test] },
    },
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one file, or three. Types and late imports may.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
    },
    {
      name: 'declared-packages-only',
      comment: 'A package that package.json does not name can go away with any update.',
      severity: 'error',
      from: { path: '^(src|scripts|config)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-development-package-at-run-time',
      severity: 'error',
      from: { path: '^src/(?!client/)', pathNot: [test, '^src/shared/.*/stubs/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'resolves',
      severity: 'error',
      from: { path: '^(src|tests)/' },
      to: { couldNotResolve: true, pathNot: ['^node:sqlite$', '^virtual:'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.data|tests/cloudbase/nodes)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
    cache: false,
  },
};
