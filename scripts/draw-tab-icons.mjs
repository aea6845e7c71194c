// Draws the icons of the tab bar: node scripts/draw-tab-icons.mjs
// WeChat wants PNG; on the web they are in the first script, where SVG takes a fifth with gzip.
// Needs Chromium (CHROMIUM, by default /usr/bin/chromium). Run it again when an icon or a colour changes.
import fs from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
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
    fs.writeFileSync(path.join(folder, `${tab}${suffix}.svg`), framedSvg(svg, colour));
    const alphas = await page.evaluate(alphasOf, [drawn, size]);
    fs.writeFileSync(path.join(folder, `${tab}${suffix}.png`), inOneColour(alphas, colour));
  }
}
await browser.close();

/** The same drawing with the same margin around it. */
function framedSvg(svg, colour) {
  const side = (24 * size) / 66;
  const from = ((24 - side) / 2).toFixed(2);
  const shapes = svg
    .replace(/<!--.*?-->/s, '')
    .replace(/^[^]*?<svg[^>]*>/, '')
    .replace('</svg>', '')
    .replace(/\s+/g, ' ')
    .replace(/ ?(\/>) ?/g, '$1')
    .trim();
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${from} ${from} ${side.toFixed(2)} ${side.toFixed(2)}" fill="none" stroke="${colour}" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">${shapes}</svg>`;
}

/** How much of each pixel the drawing covers, 0 to 255; runs in the browser. */
async function alphasOf([svg, side]) {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d');
  const at = (side - image.width) / 2;
  context.drawImage(image, at, at);
  const { data } = context.getImageData(0, 0, side, side);
  return Array.from({ length: side * side }, (_, pixel) => data[pixel * 4 + 3]);
}

/** A PNG of one colour in 16 steps of transparency: a third of what a screenshot takes. */
function inOneColour(alphas, colour) {
  const rgb = Buffer.from(colour.slice(1), 'hex');
  const steps = alphas.map((alpha) => Math.round(alpha / 17));
  const bytesInRow = Math.ceil(size / 2);
  const rows = Buffer.alloc(size * (1 + bytesInRow));
  steps.forEach((step, pixel) => {
    const [row, column] = [Math.floor(pixel / size), pixel % size];
    rows[row * (1 + bytesInRow) + 1 + (column >> 1)] |= column % 2 === 0 ? step << 4 : step;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([4, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.concat(Array.from({ length: 16 }, () => rgb))),
    chunk('tRNS', Buffer.from(Array.from({ length: 16 }, (_, step) => step * 17))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(checksum(named), named.length + 4);
  return framed;
}

/** CRC-32 as PNG wants it; Node 20 has none. */
function checksum(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
