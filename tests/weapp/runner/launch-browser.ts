import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let running: Promise<{ browser: Browser; home: string }> | undefined;

/** One Debian Chromium for a test process, in folders of its own; closed by `closeBrowser`. */
export async function launchBrowser(): Promise<Browser> {
  running ??= launch();
  return (await running).browser;
}

export async function closeBrowser(): Promise<void> {
  const ending = await running;
  running = undefined;
  if (!ending) return;
  await ending.browser.close();
  rmSync(ending.home, { recursive: true, force: true, maxRetries: 5 });
}

async function launch(): Promise<{ browser: Browser; home: string }> {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) {
    throw new Error(`There is no Chromium at ${executablePath}: apt-get install chromium`);
  }
  // Playwright gives a fresh profile; the other files of Chromium go here and away again.
  const home = mkdtempSync(path.join(tmpdir(), 'weapp-chromium-'));
  const browser = await chromium.launch({
    executablePath,
    args: flags,
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home },
  });
  return { browser, home };
}
