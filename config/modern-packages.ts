import path from 'node:path';

/**
 * Packages that ship syntax newer than our targets (private fields, `??=`, static blocks).
 * Webpack leaves node_modules as it is, so they are named here to be compiled.
 */
const modernPackages = [
  '@noble',
  '@scure',
  '@orpc',
  '@standardserver',
  '@tanstack',
  'abortcontroller-polyfill',
  'age-encryption',
  'uqr',
  'valibot',
  'zustand',
];

/** Folders outside `sourceRoot` that Babel must compile. */
export const compiledFolders = [
  path.resolve(__dirname, '../src/shared'),
  ...modernPackages.map((name) => path.resolve(__dirname, '../node_modules', name)),
];
