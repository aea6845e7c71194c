import * as v from 'valibot';
import { open } from '../age/seal';
import type { IdentityBytes } from '../age/identity';
import { readCanonicalJson } from '../encoding/canonical-json';
import { parsed } from '../encoding/signed';
import { unpad } from '../padding';
import type { Header } from './entry';
import { inside, isKnownMessage, message, type Message } from './messages';

const anyMessage = v.looseObject({ inside, kind: v.string(), version: v.number() });

/** What came out of a sealed body: a message of ours, or why it is none. */
export type Opened =
  | { ok: true; message: Message }
  | { ok: false; fault: 'UNREADABLE' | 'MALFORMED' | 'RESIGNED' | 'UNKNOWN_KIND' };

/**
 * Opens a sealed body with the secret of its epoch, and holds what is inside against the header: a
 * ciphertext that somebody else signed anew says another author, place or case.
 */
export async function openSealed(
  header: Pick<Header, 'author' | 'role' | 'case' | 'thread' | 'sequence'>,
  body: Uint8Array,
  identity: IdentityBytes,
): Promise<Opened> {
  let padded: Uint8Array;
  try {
    padded = await open(body, [identity]);
  } catch {
    return { ok: false, fault: 'UNREADABLE' };
  }
  try {
    const value = readCanonicalJson(unpad(padded));
    const found = parsed(anyMessage, value);
    const isSame =
      found.inside.author === header.author &&
      found.inside.role === header.role &&
      found.inside.case === header.case &&
      found.inside.thread === header.thread &&
      found.inside.sequence === header.sequence;
    if (!isSame) return { ok: false, fault: 'RESIGNED' };
    if (!isKnownMessage(found)) return { ok: false, fault: 'UNKNOWN_KIND' };
    return { ok: true, message: parsed(message, value) };
  } catch {
    return { ok: false, fault: 'MALFORMED' };
  }
}
