/** Builds the residents' app for browsers into dist/h5: Taro's build, its offline worker, compressed copies. */
import { rmSync } from 'node:fs';
import process from 'node:process';
import { compress, namedBy } from './build/compress.mjs';
import { buildOfflineWorker } from './build/offline-worker.mjs';
import { runNode } from './setup/run.mjs';

const folder = 'dist/h5';

// Files of an earlier build would be kept by every phone.
rmSync(folder, { recursive: true, force: true });
const { code } = await runNode([
  'node_modules/@tarojs/cli/bin/taro',
  'build',
  '--type',
  'h5',
  '--disable-global-config',
]);
if (code !== 0) process.exit(code);
await buildOfflineWorker(folder);
await compress(folder, namedBy(folder));
