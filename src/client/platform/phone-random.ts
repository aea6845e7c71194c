import type { RandomValues } from './random-values';

let source: RandomValues | null = null;

/** From now on random values come from here: a pool of the phone's own bytes. */
export function giveRandomValues(from: RandomValues): void {
  source = from;
}

/**
 * Stands in for `crypto` in the packages that seal, where a mini-program has none (config/web-stand-ins).
 * Without a source there are no random values, and nothing weaker takes their place.
 */
export const crypto = {
  getRandomValues(array: Uint8Array<ArrayBuffer>): unknown {
    if (!source) throw new Error('no source of random numbers');
    return source.getRandomValues(array);
  },
  get subtle(): never {
    // What engines throw that lack it: then the packages use their own code.
    throw new ReferenceError('no subtle crypto');
  },
};
