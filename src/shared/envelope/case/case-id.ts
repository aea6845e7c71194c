import { recipientBytes } from '../age/identity';
import { hashTextFor } from '../encoding/hash';

/**
 * A case is named by whose it is: the hash of her Ed25519 key and of the shared key's first epoch. Nobody
 * can give it another writer or another first key.
 * @param signing Ed25519 public key, 32 bytes @param firstShared `age1…`
 * @returns 43 characters of base64url
 */
export function caseIdOf(signing: Uint8Array, firstShared: string): string {
  return hashTextFor('case id v1', signing, recipientBytes(firstShared));
}
