import { EnvelopeError } from '../errors';
import type { RandomBytes } from '../random';

/**
 * The return code: one secret S, uniform below 10^24 (79.7 bits), as its ten bytes, big-endian. It is
 * shown as eight words or as 25 digits (`code-as-text.ts`), and everything of hers follows from it
 * (`code-keys.ts`). Wipe it when she leaves.
 */
export type ReturnCode = Uint8Array;

export const CODE_BYTES = 10;
/** Digits of S without the check digit. */
export const CODE_DIGITS = 24;

const limit = BigInt('1000000000000000000000000');
const byteBits = BigInt(8);
const byteMask = BigInt(255);

/** A new code. Throws NO_RANDOM where the source is missing. */
export function newReturnCode(random: RandomBytes): ReturnCode {
  for (;;) {
    const bytes = random(CODE_BYTES);
    // 17 of 100 draws are too large; taking the rest of a division would favour small ones.
    if (isReturnCode(bytes)) return bytes;
    bytes.fill(0);
  }
}

/** Whether ten bytes are below 10^24. */
export function isReturnCode(bytes: Uint8Array): boolean {
  return bytes.length === CODE_BYTES && numberFromBytes(bytes) < limit;
}

/** S as 24 decimal digits. */
export function digitsOfCode(code: ReturnCode): string {
  return numberFromBytes(code).toString().padStart(CODE_DIGITS, '0');
}

/** 24 decimal digits → S. Throws MALFORMED. */
export function codeFromDigits(digits: string): ReturnCode {
  if (!/^\d{24}$/.test(digits)) throw new EnvelopeError('MALFORMED', 'not 24 digits');
  const bytes = new Uint8Array(CODE_BYTES);
  let rest = BigInt(digits);
  for (let i = CODE_BYTES - 1; i >= 0; i -= 1) {
    bytes[i] = Number(rest & byteMask);
    rest >>= byteBits;
  }
  return bytes;
}

function numberFromBytes(bytes: Uint8Array): bigint {
  let value = BigInt(0);
  for (const byte of bytes) value = (value << byteBits) | BigInt(byte);
  return value;
}
