import { x25519 } from '@noble/curves/ed25519.js';
import { bech32 } from '@scure/base';
import { EnvelopeError } from '../errors';
import type { RandomBytes } from '../random';

/** An X25519 identity of age as its 32 raw bytes: what a wrap holds. Wipe it when it is done with. */
export type IdentityBytes = Uint8Array;

export const IDENTITY_BYTES = 32;

/** A new identity. Throws NO_RANDOM where the source is missing. */
export function newIdentity(random: RandomBytes): IdentityBytes {
  return random(IDENTITY_BYTES);
}

/** `AGE-SECRET-KEY-1…`, as `age -i` reads it. */
export function identityText(identity: IdentityBytes): string {
  return bech32.encodeFromBytes('AGE-SECRET-KEY-', identity).toUpperCase();
}

/** `AGE-SECRET-KEY-1…` → 32 bytes. Throws MALFORMED. */
export function identityBytes(text: string): IdentityBytes {
  return decoded(text, /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]+$/, 'age-secret-key-');
}

/** The recipient that belongs to an identity: `age1…`. */
export function recipientOf(identity: IdentityBytes): string {
  return recipientText(x25519.getPublicKey(identity));
}

/** 32 bytes of an X25519 public key → `age1…`. */
export function recipientText(publicKey: Uint8Array): string {
  return bech32.encodeFromBytes('age', publicKey);
}

/** `age1…` → the 32 bytes of the public key. Throws MALFORMED. */
export function recipientBytes(text: string): Uint8Array {
  return decoded(text, /^age1[02-9ac-hj-np-z]+$/, 'age');
}

function decoded(text: string, form: RegExp, prefix: string): Uint8Array {
  try {
    const { prefix: found, bytes } = bech32.decodeToBytes(text);
    if (form.test(text) && found.toLowerCase() === prefix && bytes.length === IDENTITY_BYTES) {
      return bytes;
    }
  } catch {
    // falls through to the one error
  }
  throw new EnvelopeError('MALFORMED', 'not a key of age');
}
