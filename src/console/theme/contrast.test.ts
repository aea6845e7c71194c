import fs from 'node:fs';
import path from 'node:path';
import { antdTheme } from './antd-theme';

const source = fs.readFileSync(path.join(__dirname, 'tokens.css'), 'utf8');
const tokens = new Map(
  [...source.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{3,6})/g)].map((match) => [match[1], match[2]]),
);

function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex;
  const parts = [1, 3, 5].map((start) => parseInt(full.slice(start, start + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2 contrast, 1 to 21. */
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const of = (name: string) => tokens.get(name) ?? `no token ${name}`;

test.each([
  ['ink', 'paper'],
  ['ink-2', 'paper'],
  ['ink-2', 'card'],
  ['ink-2', 'quiet-soft'],
  ['brand', 'card'],
  ['brand', 'paper'],
  ...['brand', 'ok', 'warn', 'danger', 'info'].map((tone) => [tone, `${tone}-soft`]),
])('%s reads on %s', (ink = '', ground = '') => {
  expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(4.5);
});

test.each([
  'colorText',
  'colorTextSecondary',
  'colorTextTertiary',
  'colorTextDescription',
  'colorTextPlaceholder',
  'colorTextDisabled',
  'colorLink',
  'colorPrimary',
  'colorPrimaryHover',
  'colorError',
  'colorWarning',
  'colorSuccess',
  'colorInfo',
] as const)("antd's %s reads on white and on the page", (name) => {
  const colour = antdTheme.token?.[name] ?? '';
  expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(4.5);
  expect(contrast(colour, of('paper'))).toBeGreaterThanOrEqual(4.5);
});

test.each(['colorBorder', 'colorTextQuaternary'] as const)(
  'what controls are drawn with is seen: %s',
  (name) => {
    expect(contrast(antdTheme.token?.[name] ?? '', '#ffffff')).toBeGreaterThanOrEqual(3);
  },
);

test('no text is smaller than 14 px', () => {
  const style = fs.readFileSync(path.join(__dirname, 'console.css'), 'utf8');
  const sizes = [...style.matchAll(/font-size: (\d+)px/g)].map((match) => Number(match[1]));
  expect(Math.min(...sizes, antdTheme.token?.fontSizeSM ?? 0)).toBeGreaterThanOrEqual(14);
});
