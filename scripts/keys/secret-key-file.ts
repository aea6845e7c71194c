import * as v from 'valibot';
import { openWithPassphrase, sealWithPassphrase } from '@shared/envelope/age/passphrase';
import { base64urlFromBytes, bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { joinBytes, wipe } from '@shared/envelope/encoding/bytes';
import { canonicalJson } from '@shared/envelope/encoding/canonical-json';
import { bytes32 } from '@shared/envelope/encoding/forms';
import { readUnverified } from '@shared/envelope/encoding/signed';
import { EnvelopeError } from '@shared/envelope/errors';
import { SUITE } from '@shared/envelope/suite';
import { KeysError } from './keys-error';

export type SecretKind = 'root' | 'status';

const content = v.strictObject({
  tag: v.literal('offline key'),
  kind: v.picklist(['root', 'status']),
  secret: bytes32,
});

/** An Ed25519 seed as an age file under six words. */
export async function sealSecretKey(
  kind: SecretKind,
  seed: Uint8Array,
  words: string,
): Promise<Uint8Array> {
  const plain = joinBytes(
    Uint8Array.of(SUITE),
    canonicalJson({ tag: 'offline key', kind, secret: base64urlFromBytes(seed) }),
  );
  const file = await sealWithPassphrase(plain, words);
  wipe(plain);
  return file;
}

/** The seed; wipe it when it has signed. Throws WORDS, or FILE for what is no such key. */
export async function openSecretKey(
  kind: SecretKind,
  file: Uint8Array,
  words: string,
): Promise<Uint8Array> {
  try {
    const plain = await openWithPassphrase(file, words);
    const read = readUnverified(plain, content);
    wipe(plain);
    if (read.kind !== kind) throw new KeysError('FILE', '这是另一种钥匙的文件，拿错了。');
    return bytesFromBase64url(read.secret);
  } catch (error) {
    if (error instanceof EnvelopeError && error.code === 'WRONG_PASSPHRASE') {
      throw new KeysError('WORDS', '六个词打不开这把钥匙：词错了，或者文件坏了。');
    }
    if (error instanceof EnvelopeError) throw new KeysError('FILE', '这不是我们的钥匙文件。');
    throw error;
  }
}
