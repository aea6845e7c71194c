/**
 * All tests run in Jest and are compiled by swc, one project a kind. Packages that ship ES modules
 * only are compiled to CommonJS as well, so that no experimental flag of Node is needed.
 */
const esmPackages = [
  '@ant-design',
  '@electric-sql',
  '@faker-js',
  '@noble',
  '@scure',
  '@orpc',
  '@standardserver',
  '@valibot',
  'age-encryption',
  'cctv-age',
  'content-disposition',
  'cookie',
  'cron-parser',
  'glass-easel',
  'glass-easel-miniprogram-adapter',
  'glass-easel-template-compiler',
  'json-schema-typed',
  'kysely',
  'non-error',
  'openapi-types',
  'mitt',
  'pg-boss',
  'preact',
  'regexparam',
  'rou3',
  'serialize-error',
  'type-fest',
  'uqr',
  'uuid',
  'valibot',
  'wouter',
];

const swc = {
  sourceMaps: 'inline',
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
  },
};

const common = {
  rootDir: __dirname,
  transform: {
    // `?source`: what a worker is started with (scripts/build/worker-source.cjs).
    '\\.worker\\.ts$': '<rootDir>/tests/support/worker-source.cjs',
    '\\.(mjs|cjs|js|jsx|tsx)$': ['@swc/jest', swc],
    // Generics such as `<T>(value: T)` clash with JSX: plain TypeScript is parsed without it.
    '\\.(ts|mts)$': [
      '@swc/jest',
      { ...swc, jsc: { ...swc.jsc, parser: { syntax: 'typescript', tsx: false } } },
    ],
  },
  transformIgnorePatterns: [
    `/node_modules/(?!(?:.+/node_modules/)?(?:${esmPackages.join('|')})/)`,
    '\\.generated\\.js$',
  ],
  moduleFileExtensions: ['ts', 'tsx', 'mts', 'js', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: {
    '^@shared/(.*)$': '<rootDir>/src/shared/$1',
    '^@cloud/(.*)$': '<rootDir>/src/cloud/$1',
    '^@client/(.*)$': '<rootDir>/src/client/$1',
    '^@console/(.*)$': '<rootDir>/src/console/$1',
    '^@tests/(.*)$': '<rootDir>/tests/$1',
    '^(.*\\.worker\\.ts)\\?source$': '$1',
    '^fast-check$': '<rootDir>/tests/support/fast-check.cjs',
  },
  resolver: '<rootDir>/tests/support/jest-resolver.cjs',
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data'],
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
};

const node = { ...common, testEnvironment: 'node' };

// The runner puts short files together (scripts/checks/suites.mjs).
const suites = process.env.TEST_SUITES ? require('./tests/suites/files.json') : null;

/** What opens a browser at what was built. */
function browser(displayName, pattern) {
  return suites ? suites[displayName].map((file) => `<rootDir>/${file}`) : [pattern];
}

/** Everything on the server, on one of the two databases. */
function server(displayName, setupFile) {
  return {
    ...node,
    displayName,
    testMatch: suites
      ? suites[displayName].map((file) => `<rootDir>/${file}`)
      : ['<rootDir>/src/cloud/**/*.test.ts', '<rootDir>/tests/{security,crash}/**/*.test.ts'],
    setupFiles: [setupFile],
    setupFilesAfterEnv: [
      '<rootDir>/tests/support/longer-timeout.ts',
      '<rootDir>/tests/support/cheap-scrypt.ts',
    ],
  };
}

// By hand, `handlers` and `journeys` heed TEST_DATABASE.
const embedded = '<rootDir>/tests/support/on-pglite.ts';
const postgres = '<rootDir>/tests/support/on-postgres.ts';

module.exports = {
  // A worker that has grown makes room for a fresh one before its next file.
  workerIdleMemoryLimit: '1500MB',
  projects: [
    {
      ...node,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/src/shared/**/*.test.ts',
        '<rootDir>/scripts/**/*.test.ts',
        '<rootDir>/tests/{architecture,support,builders}/**/*.test.ts',
      ],
    },
    server('handlers', embedded),
    server('handlers-postgres', postgres),
    {
      ...common,
      displayName: 'client',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/src/client/**/*.test.{ts,tsx}'],
      setupFiles: ['<rootDir>/tests/client-stand-ins/globals.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/support/patience.ts'],
      moduleNameMapper: {
        ...common.moduleNameMapper,
        // Both builds of the app run on Preact (config/index.ts); the console on React.
        '^react/jsx-(dev-)?runtime$': 'preact/jsx-runtime',
        '^react$': 'preact/compat',
        '^react-dom$': 'preact/compat',
        '^react-dom/client$': 'preact/compat/client',
        '^react-dom/test-utils$': 'preact/test-utils',
        '^@tarojs/taro$': '<rootDir>/tests/client-stand-ins/taro.ts',
        '^@tarojs/components$': '<rootDir>/tests/client-stand-ins/components.tsx',
        '\\.(css|scss|sass)$': '<rootDir>/tests/support/empty-style.cjs',
        '\\.(svg|png|jpg|jpeg|webp)$': '<rootDir>/tests/support/picture-name.cjs',
      },
    },
    {
      ...common,
      displayName: 'console',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/src/console/**/*.test.{ts,tsx}'],
      setupFiles: ['<rootDir>/tests/support/console-browser.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/support/patience.ts'],
      moduleNameMapper: {
        ...common.moduleNameMapper,
        // The vault answers in the page: jsdom has no workers.
        '^\\.\\./vault/start-worker$': '<rootDir>/tests/console/protection/vault-in-page.ts',
        '^\\.\\./talk-vault/start-worker$': '<rootDir>/tests/console/counselling/vault-in-page.ts',
        // 128 MiB and a second a passphrase are what a thief is to pay.
        '^@noble/hashes/scrypt\\.js$': '<rootDir>/tests/console/keyring/cheap-scrypt.ts',
        '\\.css$': '<rootDir>/tests/support/empty-style.cjs',
      },
    },
    {
      ...node,
      displayName: 'journeys',
      testMatch: ['<rootDir>/tests/journeys/**/*.test.ts'],
      setupFiles: ['<rootDir>/tests/support/on-postgres-if-there.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/support/longer-timeout.ts'],
    },
    {
      // The built cloud functions, on PostgreSQL: run after `npm run build:cloud`.
      ...node,
      displayName: 'cloudbase',
      testMatch: ['<rootDir>/tests/cloudbase/*.test.ts'],
      setupFiles: [postgres],
      setupFilesAfterEnv: ['<rootDir>/tests/support/longer-timeout.ts'],
    },
    {
      ...node,
      displayName: 'weapp',
      testMatch: browser('weapp', '<rootDir>/tests/weapp/**/*.weapp.test.ts'),
      setupFilesAfterEnv: ['<rootDir>/tests/support/longer-timeout.ts'],
    },
    {
      ...node,
      displayName: 'e2e',
      testMatch: browser('e2e', '<rootDir>/tests/e2e/**/*.e2e.test.ts'),
      setupFilesAfterEnv: ['<rootDir>/tests/support/longer-timeout.ts'],
    },
  ],
};
