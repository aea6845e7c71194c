import { sha256 } from '@noble/hashes/sha2.js';
import { base64urlFromBytes } from './base64url';
import { joinBytes } from './bytes';
import { utf8FromText } from './utf8';

/**
 * SHA-256 for one purpose: a label that names it, then each part behind its length (four bytes), so
 * that no two lists of parts are the same bytes.
 */
export function hashFor(label: string, ...parts: readonly Uint8Array[]): Uint8Array {
  const labelled = [utf8FromText(`womens-home ${label}\0`)];
  for (const part of parts) {
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, part.length);
    labelled.push(length, part);
  }
  return sha256(joinBytes(...labelled));
}

/** The same as text: 43 characters of base64url. */
export function hashTextFor(label: string, ...parts: readonly Uint8Array[]): string {
  return base64urlFromBytes(hashFor(label, ...parts));
}
