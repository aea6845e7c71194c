// Draws the icons of the tab bar, which WeChat wants as files: node scripts/draw-tab-icons.mjs
// Needs Chromium (CHROMIUM, by default /usr/bin/chromium). Run it again when an icon or a colour changes.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const icons = path.join(root, 'node_modules/lucide-static/icons');
const folder = path.join(root, 'src/client/theme/tabs');
const tabs = {
  home: 'house',
  activities: 'calendar-days',
  help: 'life-buoy',
  policies: 'sprout',
  mine: 'user-round',
};
const colours = { '': '#665a5f', '-on': '#9a2a5b' };
const size = 81;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
});
const page = await browser.newPage({ viewport: { width: size, height: size } });
fs.mkdirSync(folder, { recursive: true });
for (const [tab, icon] of Object.entries(tabs)) {
  const svg = fs.readFileSync(path.join(icons, `${icon}.svg`), 'utf8');
  for (const [suffix, colour] of Object.entries(colours)) {
    const drawn = svg
      .replace('width="24"', 'width="66"')
      .replace('height="24"', 'height="66"')
      .replace('stroke-width="2"', 'stroke-width="1.8"')
      .replace('currentColor', colour);
    await page.setContent(
      `<body style="margin:0;height:${size}px;display:grid;place-items:center">${drawn}`,
    );
    await page.screenshot({ path: path.join(folder, `${tab}${suffix}.png`), omitBackground: true });
  }
}
await browser.close();
