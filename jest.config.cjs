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
  },
  resolver: '<rootDir>/tests/support/jest-resolver.cjs',
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data'],
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
};

const node = { ...common, testEnvironment: 'node' };

module.exports = {
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
    {
      // Everything on the server; the runner goes through it twice, on PGlite and on PostgreSQL.
      ...node,
      displayName: 'handlers',
      testMatch: [
        '<rootDir>/src/cloud/**/*.test.ts',
        '<rootDir>/tests/{security,crash}/**/*.test.ts',
        // What the runner put together (scripts/checks/suites.mjs).
        '<rootDir>/tests/suites/*.test.ts',
      ],
      setupFilesAfterEnv: [
        '<rootDir>/tests/support/longer-timeout.ts',
        '<rootDir>/tests/support/cheap-scrypt.ts',
      ],
    },
    {
      ...common,
      displayName: 'client',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/src/client/**/*.test.{ts,tsx}'],
      setupFiles: ['<rootDir>/tests/client-stand-ins/globals.ts'],
      moduleNameMapper: {
        ...common.moduleNameMapper,
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
      moduleNameMapper: {
        ...common.moduleNameMapper,
        '\\.css$': '<rootDir>/tests/support/empty-style.cjs',
      },
    },
    {
      ...node,
      displayName: 'journeys',
      testMatch: ['<rootDir>/tests/journeys/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/support/longer-timeout.ts'],
    },
    {
      // The built cloud functions, on PostgreSQL: run after `npm run build:cloud`.
      ...node,
      displayName: 'cloudbase',
      testMatch: ['<rootDir>/tests/cloudbase/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/support/longer-timeout.ts'],
    },
    {
      ...node,
      displayName: 'weapp',
      testMatch: ['<rootDir>/tests/weapp/**/*.weapp.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/support/longer-timeout.ts'],
    },
    {
      ...node,
      displayName: 'e2e',
      testMatch: ['<rootDir>/tests/e2e/**/*.e2e.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/support/longer-timeout.ts'],
    },
  ],
};
