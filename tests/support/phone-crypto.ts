import { createRandomPool } from '@shared/envelope/random';
import { webCryptoFrom } from '@shared/envelope/stand-ins/web-crypto';

declare const systemRandom: (count: number) => Promise<number[]>;

/** What a phone's build gives in place of `crypto` (scripts/build/phone-like.mjs). */
export const phoneRandom = createRandomPool(async (count) =>
  Uint8Array.from(await systemRandom(count)),
);
export const crypto = webCryptoFrom(phoneRandom);
