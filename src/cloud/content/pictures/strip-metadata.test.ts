import { readFileSync } from 'node:fs';
import { pngChunk, pngOf } from '@tests/builders/content';
import { readPicture, type PictureType } from '@shared/content/picture';
import { stripMetadata } from './strip-metadata';

const place = Buffer.from('Exif GPS 28.1 120.9');
const clean = (bytes: Buffer, type: PictureType) => Buffer.from(stripMetadata(bytes, type));

describe('of a JPEG', () => {
  const start = Buffer.from([0xff, 0xd8]);
  const end = Buffer.from([0xff, 0xd9]);
  const segment = (marker: number, ...data: (string | number[])[]) => {
    const body = Buffer.concat(data.map((each) => Buffer.from(each as string, 'latin1')));
    return Buffer.concat([Buffer.from([0xff, marker, 0, body.length + 2]), body]);
  };
  const frame = segment(0xc2, [8, 0, 10, 0, 10, 1, 1, 0x11, 0]);
  // 0xff00 is a byte of the pixels, 0xffd0 a restart: neither ends the scan.
  const scan = (byte: number) => Buffer.from([0xff, 0xda, 0, 2, byte, 0xff, 0, 0xff, 0xd0, byte]);
  const jfif = (width: number, height: number, rest: number[] = []) =>
    segment(0xe0, 'JFIF\0', [1, 2, 0, 0, 72, 0, 72, width, height], rest);
  const profile = segment(0xe2, 'ICC_PROFILE\0', [1, 1], 'colours');
  const adobe = segment(0xee, 'Adobe', [0, 100, 0, 0, 0, 0, 1]);
  const tables = segment(0xc4, [0, 1, 2]);

  it('what a camera wrote in front of the pixels goes, the colours stay', () => {
    const written = [0xe1, 0xe3, 0xed, 0xef, 0xfe].map((app) => segment(app, 'Exif GPS 28.1'));
    const file = Buffer.concat([start, ...written, profile, adobe, frame, scan(1), end]);
    expect(clean(file, 'image/jpeg')).toEqual(
      Buffer.concat([start, profile, adobe, frame, scan(1), end]),
    );
  });

  it('a second picture, or any other bytes, behind the end of the picture goes', () => {
    const picture = Buffer.concat([start, frame, scan(1), end]);
    const second = Buffer.concat([start, segment(0xe1, 'Exif GPS 28.1'), scan(2), end]);
    for (const behind of [second, place, Buffer.concat([end, place])]) {
      expect(clean(Buffer.concat([picture, behind]), 'image/jpeg')).toEqual(picture);
    }
  });

  it('an APP2 that is no colour profile goes: there phones put the second picture’s place', () => {
    const file = Buffer.concat([start, segment(0xe2, 'MPF\0 GPS'), profile, frame, scan(1), end]);
    expect(clean(file, 'image/jpeg')).toEqual(Buffer.concat([start, profile, frame, scan(1), end]));
  });

  it('metadata between the scans of a progressive picture goes, its tables and scans stay', () => {
    const late = [segment(0xe1, 'Exif GPS'), segment(0xfe, 'GPS')];
    const file = Buffer.concat([start, frame, scan(1), ...late, tables, scan(2), end]);
    expect(clean(file, 'image/jpeg')).toEqual(
      Buffer.concat([start, frame, scan(1), tables, scan(2), end]),
    );
  });

  it('the small picture of what was there before it was cut goes', () => {
    const extended = segment(0xe0, 'JFXX\0', [0x10], 'thumbnail');
    const file = Buffer.concat([start, jfif(1, 1, [9, 9, 9]), extended, frame, scan(1), end]);
    expect(clean(file, 'image/jpeg')).toEqual(
      Buffer.concat([start, jfif(0, 0), frame, scan(1), end]),
    );
  });

  it('a picture that is cut off keeps what is there and is ended', () => {
    const file = Buffer.concat([start, frame, scan(1).subarray(0, 7)]);
    expect(clean(file, 'image/jpeg')).toEqual(Buffer.concat([file, end]));
  });

  it('the coordinates of a phone, in front of the pixels and behind them, are in no byte', () => {
    const file = readFileSync('tests/cases/trailing-gps.jpg');
    expect(file.includes('GPS')).toBe(true);
    const kept = clean(file, 'image/jpeg');
    for (const word of ['GPS', 'Exif', '28.1234']) expect(kept.includes(word)).toBe(false);
    expect(readPicture(kept)).toEqual(readPicture(file));
    // Its pixels are those of the same picture without any of it.
    expect(kept).toEqual(clean(readFileSync('tests/cases/fill-bytes.jpg'), 'image/jpeg'));
  });
});

describe('of a PNG', () => {
  it('only the picture and its colours stay', () => {
    const bytes = pngOf(10, 10, [
      ...['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME', 'prVt'].map((tag) => pngChunk(tag, place)),
      pngChunk('gAMA', Buffer.alloc(4)),
    ]);
    const kept = clean(bytes, 'image/png');
    expect(kept.includes('GPS')).toBe(false);
    expect(kept.length).toBe(bytes.length - 6 * (place.length + 12));
    expect(kept.includes('gAMA')).toBe(true);
  });

  it('what stands behind its end goes', () => {
    const bytes = pngOf(10, 10);
    for (const behind of [place, pngChunk('gAMA', place)]) {
      expect(clean(Buffer.concat([bytes, behind]), 'image/png')).toEqual(bytes);
    }
  });
});

describe('of a WebP', () => {
  const chunk = (tag: string, data: Buffer) => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(data.length);
    return Buffer.concat([Buffer.from(tag), size, data, Buffer.alloc(data.length % 2)]);
  };
  const riff = (...chunks: Buffer[]) => {
    const body = Buffer.concat(chunks);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(body.length + 4);
    return Buffer.concat([Buffer.from('RIFF'), size, Buffer.from('WEBP'), body]);
  };
  const header = (flags: number) => chunk('VP8X', Buffer.from([flags, 0, 0, 0, 9, 0, 0, 9, 0, 0]));
  const pixels = chunk('VP8L', Buffer.from([0x2f, 1, 2, 3, 4]));

  it('only the picture and its colours stay, and the header no longer promises more', () => {
    const written = ['EXIF', 'XMP ', 'GPS '].map((tag) => chunk(tag, place));
    const bytes = riff(header(0b0001_1100), pixels, ...written);
    expect(clean(bytes, 'image/webp')).toEqual(riff(header(0b0001_0000), pixels));
  });

  it('what stands behind the size that the file says of itself goes', () => {
    const bytes = riff(header(0), pixels);
    for (const behind of [place, chunk('ALPH', place)]) {
      expect(clean(Buffer.concat([bytes, behind]), 'image/webp')).toEqual(bytes);
    }
  });

  it('nor does a frame of an animation hold anything but its pixels', () => {
    const framed = (...inner: Buffer[]) =>
      chunk('ANMF', Buffer.concat([Buffer.alloc(16), ...inner]));
    const bytes = riff(header(2), framed(pixels, chunk('EXIF', place)));
    expect(clean(bytes, 'image/webp')).toEqual(riff(header(2), framed(pixels)));
  });
});
