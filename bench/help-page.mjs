/**
 * Help, from the main package alone, on a slow line (400 kbit/s, 400 ms) and a processor slowed down four
 * times, with no screen of the protection domain to be had. `dist/h5` and `dist/gateway` as built.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';
import { startServer } from './support/server-process.mjs';

const port = 9161;
const rounds = 5;
const budgetMs = 1_000;
const slow = {
  offline: false,
  latency: 400,
  downloadThroughput: 400_000 / 8,
  uploadThroughput: 400_000 / 8,
};

/** Words of screens that only the protection domain has. */
const ofProtection = /抄下这张单子|照你抄的单子|想答的答，不想答的跳过/;

export const title = 'Help from the main package alone';

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
    const refused = filesOfProtection();
    if (refused.length === 0) throw new Error('no file of the protection domain was built');
    const times = [];
    for (let round = 0; round < rounds; round += 1) times.push(await tapHelp(browser, refused));
    const median = times.toSorted((one, other) => one - other)[Math.floor(rounds / 2)];
    return {
      lines: [
        `home page shown, line and processor slowed down, the ${refused.length} files with screens of the protection domain refused; from the tap on 求助 until the first number stands on the screen`,
        `median ${Math.round(median)} ms of ${rounds} (${times.map(Math.round).join(', ')}), budget ${budgetMs} ms; load average ${os.loadavg()[0].toFixed(1)} at the end`,
      ],
      isFine: median < budgetMs,
    };
  } finally {
    await browser.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function filesOfProtection() {
  return readdirSync('dist/h5/js').filter(
    (file) => file.endsWith('.js') && ofProtection.test(readFileSync(`dist/h5/js/${file}`, 'utf8')),
  );
}

async function tapHelp(browser, refused) {
  const context = await browser.newContext({
    viewport: { width: 360, height: 780 },
    // It would fetch what is refused here.
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.route(
    (url) => refused.includes(path.basename(url.pathname)),
    (route) => route.abort(),
  );
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.getByText('身边新闻').filter({ visible: true }).first().waitFor();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', slow);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  // Inside of the page, so that the driver's own way is not measured.
  const ms = await page.evaluate(async () => {
    const tab = [...document.querySelectorAll('.taro-tabbar__tabbar a, .weui-tabbar__item')].find(
      (one) => one.textContent?.includes('求助'),
    );
    const begun = performance.now();
    tab?.click();
    const isShown = () =>
      [...document.querySelectorAll('.ui-call__number')].some(
        (one) => one.checkVisibility() && one.getBoundingClientRect().top < innerHeight,
      );
    while (!isShown()) await new Promise((drawn) => requestAnimationFrame(drawn));
    return performance.now() - begun;
  });
  await context.close();
  return ms;
}
