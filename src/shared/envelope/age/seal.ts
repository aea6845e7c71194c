import { Decrypter, Encrypter } from 'age-encryption';
import { EnvelopeError } from '../errors';
import { identityText, type IdentityBytes } from './identity';
import { readAll, streamOf } from './read-all';

/**
 * Seals bytes to recipients as one age v1 file (binary, not armored). It hides, and does not say who
 * wrote: what is sealed is signed outside. Throws NO_RANDOM, or MALFORMED for what is no recipient.
 * @param recipients `age1…`, at least one
 */
export async function seal(bytes: Uint8Array, recipients: readonly string[]): Promise<Uint8Array> {
  if (recipients.length === 0) throw new EnvelopeError('MALFORMED', 'nobody to seal to');
  try {
    const encrypter = new Encrypter();
    for (const recipient of recipients) encrypter.addRecipient(x25519Only(recipient));
    return await readAll(await encrypter.encrypt(streamOf(bytes)));
  } catch (error) {
    throw sealingFault(error);
  }
}

/**
 * Recipients of one file, at most: each costs a multiplication on a curve before anything is known of the
 * file. What a case consists of has one each.
 */
const mostRecipients = 128;

/** Opens an age file with one of these identities. Throws UNREADABLE, whatever the reason. */
export async function open(
  file: Uint8Array,
  identities: readonly IdentityBytes[],
): Promise<Uint8Array> {
  try {
    if (countsMore(file, mostRecipients))
      throw new EnvelopeError('MALFORMED', 'too many recipients');
    const decrypter = new Decrypter();
    for (const identity of identities) decrypter.addIdentity(identityText(identity));
    return await readAll(await decrypter.decrypt(streamOf(file)));
  } catch {
    throw new EnvelopeError('UNREADABLE', 'none of the keys opens this file');
  }
}

/** Typage has no source of random numbers of its own: what failed there is ours to name. */
export function sealingFault(error: unknown): EnvelopeError {
  if (error instanceof EnvelopeError) return error;
  const isRandom = error instanceof Error && /random|crypto/i.test(error.message);
  return isRandom
    ? new EnvelopeError('NO_RANDOM', 'no source of random numbers')
    : new EnvelopeError('MALFORMED', 'could not be sealed');
}

/** Other kinds of recipients that typage knows belong to other suites. */
function x25519Only(recipient: string): string {
  if (!/^age1[02-9ac-hj-np-z]{58}$/.test(recipient)) {
    throw new EnvelopeError('MALFORMED', 'not an X25519 recipient');
  }
  return recipient;
}

/** Whether more stanzas (lines that begin with `->`) stand before the end of the header (`---`). */
function countsMore(file: Uint8Array, most: number): boolean {
  const [newline, dash, arrow] = [10, 45, 62];
  let count = 0;
  for (let at = file.indexOf(newline); at >= 0; at = file.indexOf(newline, at + 1)) {
    if (file[at + 1] !== dash) continue;
    if (file[at + 2] === arrow) count += 1;
    else if (file[at + 2] === dash && file[at + 3] === dash) break;
    if (count > most) return true;
  }
  return false;
}
