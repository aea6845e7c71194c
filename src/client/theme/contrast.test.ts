import fs from 'node:fs';
import path from 'node:path';

const source = fs.readFileSync(path.join(__dirname, 'tokens.scss'), 'utf8');
const [light = '', dark = ''] = source.split('@mixin dark');

/** The tokens of a block; #fff and #ffffff alike. */
function tokensOf(block: string): Map<string, string> {
  return new Map(
    [...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{3,6})/g)].map((match) => [
      match[1] ?? '',
      match[2] ?? '',
    ]),
  );
}

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

const text: [ink: string, ground: string][] = [
  ['ink', 'paper'],
  ['ink', 'card'],
  ['ink-2', 'paper'],
  ['ink-2', 'card'],
  ['ink-2', 'quiet-soft'],
  ['brand', 'card'],
  ['brand', 'paper'],
  ['on-brand', 'brand'],
  ['on-brand', 'danger'],
  ['card', 'ink'],
  ...['brand', 'ok', 'warn', 'danger', 'info'].map((tone): [string, string] => [
    tone,
    `${tone}-soft`,
  ]),
];

describe.each([
  ['light', light],
  ['dark', dark],
])('%s', (_, block) => {
  const tokens = tokensOf(block);
  const of = (name: string) => tokens.get(name) ?? `no token ${name}`;

  test.each(text)('%s reads on %s', (ink, ground) => {
    expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test('the borders of controls are seen', () => {
    expect(contrast(of('edge'), of('card'))).toBeGreaterThanOrEqual(3);
    expect(contrast(of('edge'), of('paper'))).toBeGreaterThanOrEqual(3);
  });
});
