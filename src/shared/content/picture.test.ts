import { readFileSync } from 'node:fs';
import { fileOf, largestPicture, readPicture, typeOfFile } from './picture';

const bytes = (...parts: (string | number | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part,
    ),
  );
const zeros = (count: number) => Array.from({ length: count }, () => 0);

const png = (width: number[], height: number[]) =>
  bytes([0x89], 'PNG\r\n', [0x1a, 0x0a], [0, 0, 0, 13], 'IHDR', width, height, zeros(9));
const jpeg = bytes(
  [0xff, 0xd8],
  [0xff, 0xe0, 0, 4, 1, 2],
  // DHT stands among the frame markers and is none.
  [0xff, 0xc4, 0, 3, 9],
  [0xff, 0xc2, 0, 17, 8, 0x02, 0x58, 0x03, 0x20],
  zeros(12),
);
const riff = (...rest: (string | number[])[]) => bytes('RIFF', zeros(4), 'WEBP', ...rest, zeros(8));

test.each([
  ['PNG', png([0, 0, 3, 32], [0, 0, 2, 88]), 'image/png', 800, 600],
  ['JPEG', jpeg, 'image/jpeg', 800, 600],
  ['WebP, lossy', riff('VP8 ', zeros(10), [0x20, 0x03, 0x58, 0x02]), 'image/webp', 800, 600],
  // 799 in 14 bits, then 599 in 14 bits.
  [
    'WebP, lossless',
    riff('VP8L', zeros(4), [0x2f, 0x1f, 0xc3, 0x95, 0x00]),
    'image/webp',
    800,
    600,
  ],
  ['WebP, extended', riff('VP8X', zeros(8), [0x1f, 3, 0], [0x57, 2, 0]), 'image/webp', 800, 600],
])('%s tells its type and size by its bytes', (_name, picture, type, width, height) => {
  expect(readPicture(picture)).toEqual({ type, width, height });
});

test.each([
  ['SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
  ['HTML', bytes('<!doctype html><script>alert(1)</script>', zeros(40))],
  ['GIF', bytes('GIF89a', zeros(40))],
  ['nothing', new Uint8Array()],
  ['a JPEG that is cut off', jpeg.slice(0, 10)],
  ['a JPEG whose parts lead nowhere', bytes([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff], zeros(40))],
  ['a PNG without a size', png([0, 0, 0, 0], [0, 0, 0, 1])],
  ['a RIFF that is sound', bytes('RIFF', zeros(4), 'WAVE', zeros(40))],
])('%s is no picture', (_name, file) => {
  expect(readPicture(file)).toBe('not-a-picture');
});

test('fill bytes before a marker are no reason to refuse a JPEG', () => {
  const file = readFileSync('tests/cases/fill-bytes.jpg');
  expect(readPicture(file)).toEqual({ type: 'image/jpeg', width: 1, height: 1 });
});

test('refuses what is too large in bytes or in pixels', () => {
  expect(readPicture(new Uint8Array(largestPicture + 1))).toBe('too-large');
  expect(readPicture(png([0, 0, 0x10, 0x01], [0, 0, 0, 1]))).toBe('too-many-pixels');
  // 4096 × 4096 fits in its sides and is still a bomb for an old phone.
  expect(readPicture(png([0, 0, 0x10, 0], [0, 0, 0x10, 0]))).toBe('too-many-pixels');
});

test('a stored picture is named by its content and tells its type', () => {
  const file = fileOf('a'.repeat(64), 'image/jpeg');
  expect(file).toBe(`${'a'.repeat(64)}.jpg`);
  expect(typeOfFile(file)).toBe('image/jpeg');
  for (const other of ['../../etc/passwd', `${'a'.repeat(64)}.svg`, `${'A'.repeat(64)}.jpg`])
    expect(typeOfFile(other)).toBeNull();
});
