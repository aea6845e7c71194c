import process from 'node:process';
import { runNode } from '../setup/run.mjs';
import { forgetBuild, hashOf, isFresh, rememberBuild } from './staleness.mjs';

const clientInputs = ['src/client', 'src/shared', 'config', 'babel.config.js', 'tsconfig.json'];
const cloudInputs = ['src/cloud', 'src/shared', 'tsconfig.json'];
const always = ['package.json', 'package-lock.json'];
const clientSettings = [
  'CLIENT_TRANSPORT',
  'CLIENT_API_ORIGIN',
  'CLIENT_CLOUD_ENV',
  'OFFICE_TELEPHONE',
  'DIRECTORY_ROOT',
  'DIRECTORY_MINIMUM',
  'COUNSELLING_ROOT',
  'COUNSELLING_MINIMUM',
  'HOTLINE_HOURS',
];

/**
 * What can be built: where it comes from, where it goes, and the script that does it.
 * `result` is a file that is written last or only by a build that succeeds.
 */
export const targets = {
  h5: {
    title: "the residents' app for browsers (H5)",
    inputs: [...clientInputs, 'scripts/build-h5.mjs', 'scripts/build'],
    settings: clientSettings,
    result: 'dist/h5/sw.js',
    script: ['scripts/build-h5.mjs'],
  },
  'h5-alone': {
    title: 'help for browsers, by itself',
    inputs: [...clientInputs, 'scripts/build-h5-alone.mjs', 'scripts/build'],
    settings: clientSettings,
    result: 'dist/h5-alone/SHA256SUMS',
    script: ['scripts/build-h5-alone.mjs'],
  },
  weapp: {
    title: 'the mini-program (weapp)',
    inputs: [...clientInputs, 'project.config.json'],
    settings: clientSettings,
    result: 'dist/weapp/app.json',
    script: taro('weapp'),
  },
  console: {
    title: 'the staff console',
    inputs: [
      'src/console',
      'src/shared',
      'scripts/build-console.mjs',
      'scripts/build/antd-styles.mjs',
      'scripts/build/compress.mjs',
      'scripts/build/sums.mjs',
      'tsconfig.json',
    ],
    settings: [
      'CONSOLE_STORE_ORIGIN',
      'DIRECTORY_ROOT',
      'DIRECTORY_MINIMUM',
      'COUNSELLING_ROOT',
      'COUNSELLING_MINIMUM',
    ],
    result: 'dist/console/console-hashes.txt',
    script: ['scripts/build-console.mjs'],
  },
  gateway: {
    title: 'the server (gateway)',
    inputs: [...cloudInputs, 'scripts/build-gateway.mjs'],
    settings: [],
    result: 'dist/gateway/server.cjs',
    script: ['scripts/build-gateway.mjs'],
  },
  cloud: {
    title: 'the cloud functions',
    inputs: [...cloudInputs, 'scripts/build-cloud.mjs'],
    settings: [],
    result: 'dist/cloud',
    script: ['scripts/build-cloud.mjs'],
  },
};

/**
 * Builds a target unless its inputs are the ones it was built from.
 * @param {keyof typeof targets} name
 * @returns {Promise<{ built: boolean, code: number, output: string }>}
 */
export async function buildIfStale(name, announce = (_title, work) => work()) {
  const { title, inputs, settings, result, script } = targets[name];
  const hash = hashOf(
    [...inputs, ...always],
    settings.map((setting) => `${setting}=${process.env[setting] ?? ''}`),
  );
  if (isFresh(name, hash, result)) return { built: false, code: 0, output: '' };
  forgetBuild(name);
  const done = await announce(`Building ${title}`, () =>
    runNode(script, { quiet: true, env: { NODE_ENV: 'production' } }),
  );
  if (done.code === 0) rememberBuild(name, hash);
  return { built: true, ...done };
}

function taro(platform) {
  return [
    'node_modules/@tarojs/cli/bin/taro',
    'build',
    '--type',
    platform,
    '--disable-global-config',
  ];
}
