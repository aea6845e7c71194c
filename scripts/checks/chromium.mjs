import { existsSync } from 'node:fs';
import process from 'node:process';
import { run } from '../setup/run.mjs';
import { installFromDebian } from './debian.mjs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The browser that tests drive: CHROMIUM_PATH, an installed one, or Debian's, which is installed together
 * with a Chinese font when it is missing and we may.
 * @returns {Promise<{ file: string } | { file: null, reason: string }>}
 */
export async function findChromium() {
  const missing = [];
  if (!installed()) missing.push('chromium');
  if (!(await hasChineseFont())) missing.push('fonts-noto-cjk');
  if (missing.length > 0) await installFromDebian(missing);
  const file = installed();
  if (file) return { file };
  return {
    file: null,
    reason:
      'no Chromium: install it (apt-get install chromium fonts-noto-cjk) or set CHROMIUM_PATH',
  };
}

function installed() {
  return [process.env.CHROMIUM_PATH, ...places].find((file) => file && existsSync(file));
}

async function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const { code, output } = await run('fc-list', [':lang=zh-cn', 'family'], { quiet: true });
  return code === 0 && output.trim() !== '';
}
