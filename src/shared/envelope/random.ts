import { EnvelopeError } from './errors';

/**
 * Where random bytes come from, given by whoever calls. Nothing weaker ever takes its place: a source
 * that has none throws NO_RANDOM, and the form stops.
 */
export type RandomBytes = (count: number) => Uint8Array;

/** What has `getRandomValues` of the Web, and may lack it: `globalThis.crypto`, or its stand-in. */
export interface RandomValues {
  getRandomValues?: (array: Uint8Array<ArrayBuffer>) => unknown;
}

/** The source of a browser, of Node, or of a stand-in for them. Throws NO_RANDOM where it is missing. */
export function randomFrom(source: RandomValues | undefined): RandomBytes {
  if (typeof source?.getRandomValues !== 'function') throw noRandom();
  const { getRandomValues } = source;
  return (count) => {
    const bytes = new Uint8Array(count);
    try {
      getRandomValues.call(source, bytes);
    } catch {
      throw noRandom();
    }
    // A stand-in that forgets to fill would give away everything: 16 zero bytes do not happen.
    if (count >= 16 && bytes.every((byte) => byte === 0)) throw noRandom();
    return bytes;
  };
}

/**
 * A pool for phones whose source is asynchronous (`wx.getRandomValues`): `fill` it before sealing, and
 * give `getRandomValues` to the stand-in for `crypto`. No byte is given out twice; an empty pool throws.
 */
export interface RandomPool extends Required<RandomValues> {
  /** Asks the source until at least so many bytes lie ready. Rejects when the source does. */
  fill(count: number): Promise<void>;
}

/** @param ask bytes of the system's own source, exactly so many; rejects where there is none */
export function createRandomPool(ask: (count: number) => Promise<Uint8Array>): RandomPool {
  let bytes = new Uint8Array(0);
  return {
    async fill(count) {
      while (bytes.length < count) {
        const wanted = count - bytes.length;
        const fresh = await ask(wanted);
        if (fresh.length !== wanted) throw noRandom();
        const joined = new Uint8Array(bytes.length + fresh.length);
        joined.set(bytes);
        joined.set(fresh, bytes.length);
        bytes = joined;
      }
    },
    getRandomValues(array) {
      if (bytes.length < array.length) throw noRandom();
      array.set(bytes.subarray(0, array.length));
      bytes.fill(0, 0, array.length);
      bytes = bytes.subarray(array.length);
      return array;
    },
  };
}

/** How many random bytes one call uses at most that seals a text and makes this many wraps. */
export function randomBytesFor(wraps: number): number {
  // An age file takes a file key (16), a nonce (16) and a secret a recipient (32). Where noble found a
  // source when it was loaded, each signature and public key takes 16 as well, against side channels.
  return 1024 + 96 * (wraps + 4);
}

function noRandom(): EnvelopeError {
  return new EnvelopeError('NO_RANDOM', 'no source of random numbers');
}
