/**
 * Right and wrong return codes, side by side: what the answer's time tells whoever guesses. The gateway
 * with the demo on a PostgreSQL of its own; the table that slows guessing down is emptied before each call.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { median, percentile } from './median.mjs';
import { buildGateway } from './support/gateway.mjs';
import { productParts } from './support/product.mjs';
import { startServer } from './support/server-process.mjs';
import { openServer, throwAwayDatabase } from './support/throw-away-database.mjs';

const port = 9260;
const rounds = 200;
const warmUp = 20;

export const title = 'Right and wrong codes';

/** @returns {Promise<{ lines: string[], isFine: boolean }>} */
export async function measure() {
  const { demoReturnCode, keysOfCode } = await productParts(
    'guessing',
    `export { demoReturnCode } from './src/cloud/protection/demo/demo-keys';
     export { keysOfCode } from './src/shared/envelope/code/code-keys';`,
  );
  buildGateway();
  const server = await openServer();
  const database = await throwAwayDatabase('guessing');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wh-bench-'));
  let gateway;
  try {
    gateway = await startServer({
      args: ['dist/gateway/server.cjs'],
      port,
      readyPath: '/readyz',
      env: {
        PORT: String(port),
        DATA_DIR: folder,
        DATABASE_URL: database.url,
        METRICS_PORT: 'off',
        LOG_LEVEL: 'silent',
      },
    });
    const locator = await shortestOf(demoReturnCode, keysOfCode);
    const times = { right: [], wrong: [] };
    for (let round = 0; round < rounds + warmUp; round += 1) {
      for (const kind of round % 2 ? ['right', 'wrong'] : ['wrong', 'right']) {
        await database.query('delete from guesses');
        const guess = kind === 'right' ? locator : randomBytes(32).toString('base64url');
        const begun = performance.now();
        const { status } = await open(guess);
        const ms = performance.now() - begun;
        if (status !== (kind === 'right' ? 200 : 404)) throw new Error(`${kind}: ${status}`);
        if (round >= warmUp) times[kind].push(ms);
      }
    }
    return report(times);
  } finally {
    await gateway?.stop();
    await database.drop();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As nobody, and as no proxy passes it on: the demo answers its own machine only. */
async function open(locator) {
  const answer = await fetch(`http://127.0.0.1:${port}/rpc/protection/open`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ locator, after: 0 }),
  });
  return { status: answer.status, body: await answer.json() };
}

/** A case of the demo that is still there, with the least to answer. */
async function shortestOf(demoReturnCode, keysOfCode) {
  const found = [];
  for (let number = 1; number <= 12; number += 1) {
    const { locator } = keysOfCode(demoReturnCode(number));
    const { status, body } = await open(locator);
    if (status === 200) found.push({ locator, length: JSON.stringify(body).length });
  }
  found.sort((a, b) => a.length - b.length);
  if (!found[0]) throw new Error('no code of the demo opens a case');
  return found[0].locator;
}

function report({ right, wrong }) {
  const line = (name, ms) => {
    const sorted = ms.toSorted((a, b) => a - b);
    return `${name} codes: median ${median(ms).toFixed(1)} ms, quartiles ${percentile(sorted, 0.25).toFixed(1)} and ${percentile(sorted, 0.75).toFixed(1)} ms`;
  };
  // How well somebody tells them apart by one time: 50 % is a coin.
  const slower = right.flatMap((a) => wrong.map((b) => Number(a > b)));
  const told = (100 * slower.reduce((sum, one) => sum + one, 0)) / slower.length;
  return {
    lines: [
      line('right', right),
      line('wrong', wrong),
      `a right one is the slower of a pair in ${told.toFixed(0)} % (50 % is a coin); ${rounds} calls each, in turn; the answer itself tells them apart, so the times give nothing away that it does not`,
      `load average ${os.loadavg()[0].toFixed(1)} at the end`,
    ],
    isFine: true,
  };
}
