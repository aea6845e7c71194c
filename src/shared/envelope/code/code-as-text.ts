import { hashFor } from '../encoding/hash';
import { checkDigitOf, hasRightCheckDigit } from './check-digit';
import { CODE_BYTES, CODE_DIGITS, codeFromDigits, digitsOfCode, isReturnCode } from './return-code';
import type { ReturnCode } from './return-code';
import { isFiguresOnly, readFigures, readHan } from './typed-signs';
import { placeOfWord, WORD_BITS, wordAt } from './wordlist';

/** 80 bits of S and 8 of the check are eight words of 11 bits. */
export const CODE_WORDS = 8;
const groupSize = 5;

/** Eight words, in their order. */
export function codeAsWords(code: ReturnCode): string[] {
  const bytes = [...code, checkByte(code)];
  const words: string[] = [];
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    if (bits >= WORD_BITS) {
      bits -= WORD_BITS;
      words.push(wordAt(held >> bits));
      held &= (1 << bits) - 1;
    }
  }
  return words;
}

/** Five groups of five digits; the last digit is the check digit. */
export function codeAsDigits(code: ReturnCode): string[] {
  const digits = digitsOfCode(code);
  const all = digits + checkDigitOf(digits);
  return Array.from({ length: all.length / groupSize }, (_, group) =>
    all.slice(group * groupSize, (group + 1) * groupSize),
  );
}

export type CodeReading =
  | { ok: true; code: ReturnCode }
  | {
      ok: false;
      /**
       * Nothing yet; too few or too many words or digits; a word that is not in the list; or all there
       * and in the right number, but a word or digit is wrong, or two stand in each other's place.
       */
      reason: 'EMPTY' | 'WRONG_LENGTH' | 'UNKNOWN_WORD' | 'WRONG_CHECK';
      /** Words or digits that were recognised. */
      found: number;
      /** The signs that are no word of the list, up to the next gap; for UNKNOWN_WORD only. */
      unknown?: string;
    };

/**
 * What she types, as words or digits: full-width and Chinese figures, spaces, punctuation, line breaks,
 * numbering and no gaps at all are fine. Asks nobody. Never throws.
 */
export function readReturnCode(typed: string): CodeReading {
  const runs = readHan(typed).filter((run) => !isFiguresOnly(run));
  const reads = runs.map(readWords);
  const places = reads.flatMap((read) => read.places);
  const digits = readFigures(typed);
  // "我的码 12345 …": figures with some words of her own around them.
  if (runs.length === 0 || (places.length === 0 && digits.length >= CODE_DIGITS)) {
    return readDigits(digits);
  }
  const unknown = reads.find((read) => read.rest)?.rest;
  if (unknown) return { ok: false, reason: 'UNKNOWN_WORD', found: places.length, unknown };
  return readPlaces(places);
}

/** A run of signs without gaps → places of words. No word begins another, so there is one reading. */
export function readWords(run: string): { places: number[]; rest: string } {
  const places: number[] = [];
  let rest = run;
  while (rest !== '') {
    const two = placeOfWord(rest.slice(0, 2));
    const place = two ?? placeOfWord(rest.slice(0, 3));
    if (place === null) break;
    places.push(place);
    rest = rest.slice(two === null ? 3 : 2);
  }
  return { places, rest };
}

function readPlaces(places: readonly number[]): CodeReading {
  const found = places.length;
  if (found !== CODE_WORDS) return { ok: false, reason: 'WRONG_LENGTH', found };
  const bytes = bytesFromPlaces(places);
  const code = bytes.slice(0, CODE_BYTES);
  if (!isReturnCode(code) || bytes[CODE_BYTES] !== checkByte(code)) {
    return { ok: false, reason: 'WRONG_CHECK', found };
  }
  return { ok: true, code };
}

function readDigits(digits: string): CodeReading {
  const found = digits.length;
  if (found === 0) return { ok: false, reason: 'EMPTY', found };
  if (found !== CODE_DIGITS + 1) return { ok: false, reason: 'WRONG_LENGTH', found };
  if (!hasRightCheckDigit(digits)) return { ok: false, reason: 'WRONG_CHECK', found };
  return { ok: true, code: codeFromDigits(digits.slice(0, CODE_DIGITS)) };
}

function bytesFromPlaces(places: readonly number[]): Uint8Array {
  const bytes = new Uint8Array((places.length * WORD_BITS) / 8);
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const place of places) {
    held = (held << WORD_BITS) | place;
    bits += WORD_BITS;
    while (bits >= 8) {
      bits -= 8;
      bytes[at++] = (held >> bits) & 255;
      held &= (1 << bits) - 1;
    }
  }
  return bytes;
}

/** Depends on every bit and its place, so that words in another order pass one time in 256. */
function checkByte(code: ReturnCode): number {
  return hashFor('return code check v1', code)[0] ?? 0;
}
