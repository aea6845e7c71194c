/**
 * The home page on a slow line (400 kbit/s, 400 ms): numbers within 2 s, content within 6 s; again on
 * the second visit. `dist/h5` and `dist/gateway` as built; Chromium's own throttling.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';
import { startServer } from './support/server-process.mjs';

const port = 9160;
const slow = {
  offline: false,
  latency: 400,
  downloadThroughput: 400_000 / 8,
  uploadThroughput: 400_000 / 8,
};
const numbersMs = 2_000;
const contentMs = 6_000;

export const title = 'First load on a slow line';

/** @returns {Promise<{ lines: string[], isFine: boolean }>} */
export async function measure() {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'wh-bench-'));
  const server = await startServer({
    args: ['dist/gateway/server.cjs'],
    port,
    readyPath: '/readyz',
    env: { PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: '', METRICS_PORT: 'off' },
  });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 360, height: 780 } });
    const first = await visit(context);
    const second = await visit(context);
    return {
      lines: [lineOf('first visit', first), lineOf('second visit', second)],
      isFine: [first, second].every(
        ({ numbers, content }) => numbers < numbersMs && content < contentMs,
      ),
    };
  } finally {
    await browser.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function visit(context) {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', slow);
  let bytes = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  const begun = performance.now();
  const since = async (text) => {
    await page.getByText(text).filter({ visible: true }).first().waitFor();
    return performance.now() - begun;
  };
  const opening = page.goto(`http://127.0.0.1:${port}/`);
  // On a quick visit the app itself may stand there before anybody has seen the page under it.
  const [numbers, content] = await Promise.all([since(/110 报警|遇到家暴？/), since('身边新闻')]);
  const atContent = bytes;
  await opening;
  // The worker keeps the app, as it does after every first visit.
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.close();
  return { numbers, content, bytes: atContent };
}

function lineOf(name, { numbers, content, bytes }) {
  const seconds = (ms) => (ms / 1000).toFixed(1);
  return `${name}: numbers after ${seconds(numbers)} s (budget ${seconds(numbersMs)}), content after ${seconds(content)} s (budget ${seconds(contentMs)}), ${Math.round(bytes / 1000)} KB over the line`;
}
