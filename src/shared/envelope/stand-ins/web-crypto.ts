import type { RandomPool, RandomValues } from '../random';

/** What typage and noble take from `crypto`, from a pool of bytes of the system's own source. */
export function webCryptoFrom(pool: RandomPool): Required<RandomValues> & { subtle: never } {
  return {
    getRandomValues: (array) => pool.getRandomValues(array),
    get subtle(): never {
      // What engines throw that lack it: typage then falls back to noble.
      throw new ReferenceError('no subtle crypto');
    },
  };
}
