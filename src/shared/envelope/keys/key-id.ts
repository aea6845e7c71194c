import { base64urlFromBytes } from '../encoding/base64url';
import { hashFor } from '../encoding/hash';
import { recipientBytes } from '../age/identity';

/** Names a pair of public keys: 22 characters that follow from the keys themselves. */
export type KeyId = string;

/** The public halves of a handler's or a resident's keys. */
export interface PublicKeys {
  keyId: KeyId;
  /** Ed25519, 32 bytes as base64url. */
  signing: string;
  /** X25519 recipient of age, `age1…`. */
  recipient: string;
}

/** @param signing Ed25519 public key, 32 bytes. @param recipient `age1…` */
export function keyIdOf(signing: Uint8Array, recipient: string): KeyId {
  return base64urlFromBytes(
    hashFor('key id v1', signing, recipientBytes(recipient)).subarray(0, 16),
  );
}

/** The id of a recovery key, which signs nothing. @param recipient `age1…` */
export function recoveryKeyIdOf(recipient: string): KeyId {
  return base64urlFromBytes(
    hashFor('recovery key id v1', recipientBytes(recipient)).subarray(0, 16),
  );
}
