import { ed25519 } from '@noble/curves/ed25519.js';

/**
 * Ed25519 with a purpose bound into every signature, for tickets and signed directories.
 * Runs on phones too: no Web globals are used, and random numbers come from the caller.
 */

/** Bytes of a public key, of a secret key (the seed), and of a signature. */
export const PUBLIC_KEY_BYTES = 32;
export const SECRET_KEY_BYTES = 32;
export const SIGNATURE_BYTES = 64;

/**
 * Signs `payload` for one purpose. A signature made for one purpose (ASCII, for example
 * 'ticket v1') is refused for every other one, even over the same bytes.
 */
export function sign(purpose: string, payload: Uint8Array, secretKey: Uint8Array): Uint8Array {
  return ed25519.sign(bound(purpose, payload), secretKey);
}

/** True only for an RFC 8032 signature of `payload` for this purpose. Never throws. */
export function verify(
  purpose: string,
  payload: Uint8Array,
  signature: Uint8Array,
  publicKey: Uint8Array,
): boolean {
  if (signature.length !== SIGNATURE_BYTES || publicKey.length !== PUBLIC_KEY_BYTES) return false;
  try {
    // ZIP 215 accepts odd encodings that other Ed25519 libraries refuse: RFC 8032 only.
    return ed25519.verify(signature, bound(purpose, payload), publicKey, { zip215: false });
  } catch {
    return false;
  }
}

/** The public key that belongs to a 32-byte secret key. */
export function publicKeyOf(secretKey: Uint8Array): Uint8Array {
  return ed25519.getPublicKey(secretKey);
}

/** Hexadecimal text → bytes, or null. Keys are written this way in configuration. */
export function bytesFromHex(hex: string): Uint8Array | null {
  if (!/^(?:[0-9a-f]{2})*$/i.test(hex)) return null;
  const bytes = new Uint8Array(hex.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = parseInt(hex.slice(i * 2, i * 2 + 2), 16);
  return bytes;
}

/** Bytes → lower-case hexadecimal text. */
export function hexFromBytes(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return hex;
}

const PREFIX = 'womens-home ';

/** prefix, purpose, a zero byte, payload: the zero keeps one purpose from being another's start. */
function bound(purpose: string, payload: Uint8Array): Uint8Array {
  const label = PREFIX + purpose;
  const bytes = new Uint8Array(label.length + 1 + payload.length);
  for (let i = 0; i < label.length; i++) {
    const code = label.charCodeAt(i);
    if (code < 0x20 || code > 0x7e) throw new RangeError('a purpose is printable ASCII');
    bytes[i] = code;
  }
  bytes.set(payload, label.length + 1);
  return bytes;
}
