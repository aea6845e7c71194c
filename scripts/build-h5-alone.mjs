/**
 * Builds the domain that stands alone (`standsAlone` in its manifest) with the help page, for browsers, into
 * dist/h5-alone: static files for a host apart from the API, under a strict policy.
 * `SHA256SUMS` lists the SHA-256 of every file (`sha256sum --check` and `npm run watch` read it).
 * `CLIENT_API_ORIGIN` ("https://women.example") is where the API answers, and has to let this host call
 * (STATIC_ORIGINS); without it the host itself answers `/rpc/`.
 */
import { rmSync } from 'node:fs';
import process from 'node:process';
import { compress, namedBy } from './build/compress.mjs';
import { domainAlone } from './build/domain-alone.mjs';
import { buildOfflineWorker } from './build/offline-worker.mjs';
import { writePolicy } from './build/strict-page.mjs';
import { writeSums } from './build/sums.mjs';
import { runNode } from './setup/run.mjs';

const domain = domainAlone();
const folder = 'dist/h5-alone';

// Files of an earlier build would be on the list.
rmSync(folder, { recursive: true, force: true });
const { code } = await runNode(
  ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', 'h5', '--disable-global-config'],
  { env: { CLIENT_ALONE: domain } },
);
if (code !== 0) process.exit(code);
writePolicy(`${folder}/index.html`, process.env.CLIENT_API_ORIGIN ?? '');
await buildOfflineWorker(folder);
const { hash, files } = writeSums(folder, 'SHA256SUMS');
await compress(folder, namedBy(folder));
process.stdout.write(`${domain} ${hash} (${files} files)\n`);
