import fc from 'fast-check';
import { EnvelopeError } from './errors';
import { pad, SIZE_CLASSES, unpad } from './padding';

describe('padding', () => {
  test('gives the next size class, and comes back', () => {
    fc.assert(
      fc.property(fc.nat(32_764), fc.nat(255), (length, fill) => {
        const padded = pad(new Uint8Array(length).fill(fill));
        expect(padded.length).toBe(SIZE_CLASSES.find((size) => size >= length + 4));
        expect(Buffer.from(unpad(padded)).equals(Buffer.alloc(length, fill))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test.each([
    [1020, 1024],
    [1021, 4096],
    [4092, 4096],
    [16_380, 16_384],
    [16_381, 32_768],
    [32_764, 32_768],
  ])('%i bytes weigh %i', (length, size) => {
    expect(pad(new Uint8Array(length))).toHaveLength(size);
  });

  test('a text that fits nowhere is TOO_LONG', () => {
    expect(() => pad(new Uint8Array(32_765))).toThrow(/TOO_LONG/);
  });

  test('nothing else than what it makes is read', () => {
    const padded = pad(Uint8Array.of(1, 2, 3));
    const dirty = Uint8Array.from(padded);
    dirty[1023] = 1;
    const long = Uint8Array.from(padded);
    long[0] = 255;
    const larger = new Uint8Array(4096);
    larger.set(padded);
    for (const bytes of [
      dirty,
      long,
      larger,
      padded.subarray(1),
      new Uint8Array(3),
      new Uint8Array(),
    ]) {
      expect(() => unpad(bytes)).toThrow(EnvelopeError);
    }
  });
});
