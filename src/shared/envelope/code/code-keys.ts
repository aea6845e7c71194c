import { hkdf } from '@noble/hashes/hkdf.js';
import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { publicKeyOf } from '@shared/signing/ed25519';
import { recipientOf, type IdentityBytes } from '../age/identity';
import { caseIdOf } from '../case/case-id';
import { base64urlFromBytes } from '../encoding/base64url';
import { wipe } from '../encoding/bytes';
import { utf8FromText } from '../encoding/utf8';
import { keyIdOf, type PublicKeys } from '../keys/key-id';
import { CODE_ROUNDS } from '../suite';
import type { ReturnCode } from './return-code';

/** All that follows from a return code. Secrets: `wipeCodeKeys` when she leaves. */
export interface CodeKeys {
  /** 32 bytes as base64url: finds her case on the server, which stores a keyed hash of it. */
  locator: string;
  /** Ids and public halves of her keys. */
  public: PublicKeys;
  /** Her own age identity: later epochs of the shared key are wrapped to it. */
  identity: IdentityBytes;
  /** Her Ed25519 seed. */
  signingSecret: Uint8Array;
  /** The shared key of the case in its first epoch. */
  firstShared: IdentityBytes;
  /** The case that she began with this code. A code that replaced another opens that one's case. */
  case: string;
}

const salt = utf8FromText('womens-home return code suite 1');

/** S → PBKDF2 (1,500 rounds) → HKDF with a label each. 300–460 ms on an engine without JIT. */
export function keysOfCode(code: ReturnCode): CodeKeys {
  const root = pbkdf2(sha256, code, salt, { c: CODE_ROUNDS, dkLen: 32 });
  const derived = (label: string) =>
    hkdf(sha256, root, salt, utf8FromText(`womens-home ${label} suite 1`), 32);
  const identity = derived('age identity');
  const signingSecret = derived('signing key');
  const firstShared = derived('shared key epoch 1');
  const locator = base64urlFromBytes(derived('locator'));
  wipe(root);
  const signing = publicKeyOf(signingSecret);
  const recipient = recipientOf(identity);
  return {
    locator,
    public: {
      keyId: keyIdOf(signing, recipient),
      signing: base64urlFromBytes(signing),
      recipient,
    },
    identity,
    signingSecret,
    firstShared,
    case: caseIdOf(signing, recipientOf(firstShared)),
  };
}

/** Overwrites her secrets. The object is of no use after it. */
export function wipeCodeKeys(keys: CodeKeys): void {
  wipe(keys.identity, keys.signingSecret, keys.firstShared);
}
