import * as v from 'valibot';
import { publicKeyOf } from '@shared/signing/ed25519';
import { newIdentity, recipientOf, type IdentityBytes } from '../age/identity';
import { openWithPassphrase, sealWithPassphrase } from '../age/passphrase';
import { readWords } from '../code/code-as-text';
import { readHan } from '../code/typed-signs';
import { WORD_BITS, wordAt } from '../code/wordlist';
import { base64urlFromBytes, bytesFromBase64url } from '../encoding/base64url';
import { joinBytes, wipe } from '../encoding/bytes';
import { canonicalJson } from '../encoding/canonical-json';
import { bytes32, keyId } from '../encoding/forms';
import { readUnverified } from '../encoding/signed';
import { EnvelopeError } from '../errors';
import type { RandomBytes } from '../random';
import { SUITE } from '../suite';
import { keyIdOf, type PublicKeys } from './key-id';

/** A handler's keys while they are unlocked. `wipeHandlerKeys` when they lock. */
export interface HandlerKeys {
  public: PublicKeys;
  identity: IdentityBytes;
  signingSecret: Uint8Array;
}

const passphraseWords = 6;

/** What lies in the age file: the suite byte, then canonical JSON. */
const keyFile = v.strictObject({
  tag: v.literal('handler keys'),
  keyId,
  identity: bytes32,
  signing: bytes32,
});

/** New keys, made in her browser. Throws NO_RANDOM. */
export function newHandlerKeys(random: RandomBytes): HandlerKeys {
  return withPublicHalves(newIdentity(random), random(32));
}

/** Six words out of 2,048 (66 bits), with spaces between them. Nobody chooses a passphrase herself. */
export function newPassphrase(random: RandomBytes): string {
  const bytes = random(passphraseWords * 2);
  const words = Array.from({ length: passphraseWords }, (_, i) => {
    // 2,048 divides 65,536: no word is likelier than another.
    const drawn = ((bytes[i * 2] ?? 0) << 8) | (bytes[i * 2 + 1] ?? 0);
    return wordAt(drawn % (1 << WORD_BITS));
  });
  wipe(bytes);
  return words.join(' ');
}

/** What she types → the passphrase in its one spelling, or null when it cannot be one. */
export function readPassphrase(typed: string): string | null {
  const reads = readHan(typed).map(readWords);
  const places = reads.flatMap((read) => read.places);
  if (places.length !== passphraseWords || reads.some((read) => read.rest)) return null;
  return places.map(wordAt).join(' ');
}

/** The secret halves as an age file under the passphrase: may lie on the server. In a worker. */
export async function exportHandlerKeys(
  keys: HandlerKeys,
  passphrase: string,
): Promise<Uint8Array> {
  const plain = joinBytes(
    Uint8Array.of(SUITE),
    canonicalJson({
      tag: 'handler keys',
      keyId: keys.public.keyId,
      identity: base64urlFromBytes(keys.identity),
      signing: base64urlFromBytes(keys.signingSecret),
    }),
  );
  const file = await sealWithPassphrase(plain, passphrase);
  wipe(plain);
  return file;
}

/** Throws WRONG_PASSPHRASE, UNKNOWN_SUITE or MALFORMED. In a worker. */
export async function importHandlerKeys(
  file: Uint8Array,
  passphrase: string,
): Promise<HandlerKeys> {
  const plain = await openWithPassphrase(file, passphrase);
  const read = readUnverified(plain, keyFile);
  wipe(plain);
  const keys = withPublicHalves(
    bytesFromBase64url(read.identity),
    bytesFromBase64url(read.signing),
  );
  if (keys.public.keyId !== read.keyId) {
    throw new EnvelopeError('MALFORMED', 'the key file names another key');
  }
  return keys;
}

export function wipeHandlerKeys(keys: HandlerKeys): void {
  wipe(keys.identity, keys.signingSecret);
}

function withPublicHalves(identity: IdentityBytes, signingSecret: Uint8Array): HandlerKeys {
  const signing = publicKeyOf(signingSecret);
  const recipient = recipientOf(identity);
  return {
    public: {
      keyId: keyIdOf(signing, recipient),
      signing: base64urlFromBytes(signing),
      recipient,
    },
    identity,
    signingSecret,
  };
}
