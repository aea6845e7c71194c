import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '@tests/support/chromium';

let running: Promise<{ browser: Browser; home: string }> | undefined;

let users = 0;

/** One Debian Chromium for a test process, in folders of its own; closed by `closeBrowserAfterTests`. */
export async function launchBrowser(): Promise<Browser> {
  running ??= launch();
  return (await running).browser;
}

/** Said once by every file that opens the mini-program: the last of those that run together closes it. */
export function closeBrowserAfterTests(): void {
  users += 1;
  afterAll(async () => {
    users -= 1;
    if (users === 0) await closeBrowser();
  });
}

async function closeBrowser(): Promise<void> {
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
  const browser = await launchChromium([], {
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home },
  });
  return { browser, home };
}
