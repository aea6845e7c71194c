import { recipientOf, type IdentityBytes } from '@shared/envelope/age/identity';
import { open } from '@shared/envelope/age/seal';
import { bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { EnvelopeError } from '@shared/envelope/errors';
import type { KeyId } from '@shared/envelope/keys/key-id';
import { talkWrapHash, type ReadersStatement } from './wire';

/** The secret of a part, out of the wrap to one's own key. Throws NO_KEY, UNREADABLE or FORGED. */
export async function unwrap(
  statement: ReadersStatement,
  wrap: string,
  own: { keyId: KeyId; identity: IdentityBytes },
): Promise<IdentityBytes> {
  const named = statement.wraps.find(({ to }) => to === own.keyId);
  if (!named) throw new EnvelopeError('NO_KEY', 'nothing is wrapped to this key');
  const file = bytesFromBase64url(wrap);
  if (talkWrapHash(file) !== named.hash) throw notWrappedSo();
  const secret = await open(file, [own.identity]);
  // Another secret than the one that was signed: somebody would be made to write to a stranger.
  if (recipientOf(secret) !== statement.key) throw notWrappedSo();
  return secret;
}

function notWrappedSo(): EnvelopeError {
  return new EnvelopeError('FORGED', 'not the secret that was signed');
}
