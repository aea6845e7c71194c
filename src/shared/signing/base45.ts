/**
 * Base45 (RFC 9285): two bytes become three characters of QR's alphanumeric set, so that a QR code
 * carries them at 5.5 bits a character instead of the 8 of byte mode.
 */

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** Bytes → base45 text. */
export function encodeBase45(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 2) {
    const high = bytes[i] ?? 0;
    const low = bytes[i + 1];
    text += low === undefined ? digits(high, 2) : digits(high * 256 + low, 3);
  }
  return text;
}

/** Base45 text → bytes, or null when it is not base45. Never throws. */
export function decodeBase45(text: string): Uint8Array | null {
  const rest = text.length % 3;
  if (rest === 1) return null;
  const bytes = new Uint8Array(Math.floor(text.length / 3) * 2 + (rest === 2 ? 1 : 0));
  let at = 0;
  for (let i = 0; i < text.length; i += 3) {
    const group = text.slice(i, i + 3);
    const value = numberOf(group);
    if (value === null || value > (group.length === 3 ? 0xffff : 0xff)) return null;
    if (group.length === 3) bytes[at++] = value >> 8;
    bytes[at++] = value & 0xff;
  }
  return bytes;
}

function digits(value: number, count: number): string {
  let text = '';
  let left = value;
  for (let i = 0; i < count; i++) {
    text += ALPHABET.charAt(left % 45);
    left = Math.floor(left / 45);
  }
  return text;
}

function numberOf(group: string): number | null {
  let value = 0;
  for (let i = group.length - 1; i >= 0; i--) {
    const digit = ALPHABET.indexOf(group.charAt(i));
    if (digit < 0) return null;
    value = value * 45 + digit;
  }
  return value;
}
