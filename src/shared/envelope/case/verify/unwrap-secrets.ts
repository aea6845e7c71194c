import { open } from '../../age/seal';
import { recipientOf, type IdentityBytes } from '../../age/identity';
import { IDENTITY_BYTES } from '../../age/identity';
import { bytesFromBase64url } from '../../encoding/base64url';
import type { KeyId } from '../../keys/key-id';
import { wrapHash, type WrapText } from '../entry';
import type { HeldEntry } from './held-entry';
import type { Findings } from './report-findings';

/** Secrets of epochs by their public halves (`age1…`). */
export type Secrets = ReadonlyMap<string, IdentityBytes>;

/**
 * Opens the wraps to one key. What no statement announced, or gives another secret than was announced, is
 * noted and not used.
 */
export async function unwrapSecrets(
  wraps: readonly WrapText[],
  mine: { keyId: KeyId; identity: IdentityBytes },
  entries: readonly HeldEntry[],
  findings: Findings,
): Promise<Secrets> {
  const secrets = new Map<string, IdentityBytes>();
  for (const wrap of wraps) {
    if (wrap.to !== mine.keyId) continue;
    const file = fileOf(wrap);
    if (!file || !isAnnounced(wrap, wrapHash(file), entries)) {
      findings.add('SWAPPED');
      continue;
    }
    const secret = await open(file, [mine.identity]).catch(() => null);
    const publicKey = secret?.length === IDENTITY_BYTES ? recipientOf(secret) : null;
    if (secret && publicKey && isPublicOf(wrap, publicKey, entries)) secrets.set(publicKey, secret);
    else findings.add('FOREIGN_KEY');
  }
  return secrets;
}

function fileOf(wrap: WrapText): Uint8Array | null {
  try {
    return bytesFromBase64url(wrap.file);
  } catch {
    return null;
  }
}

function isAnnounced(wrap: WrapText, hash: string, entries: readonly HeldEntry[]): boolean {
  return entries.some(({ header, said }) => {
    if (header.thread !== wrap.thread) return false;
    if (said.kind === 'epoch' && header.epoch === wrap.epoch) {
      return said.body.wraps.some((name) => name.to === wrap.to && name.hash === hash);
    }
    return (
      said.kind === 'wraps' &&
      said.body.wraps.some(
        (name) => name.epoch === wrap.epoch && name.to === wrap.to && name.hash === hash,
      )
    );
  });
}

function isPublicOf(wrap: WrapText, publicKey: string, entries: readonly HeldEntry[]): boolean {
  return entries.some(
    ({ header, said }) =>
      said.kind === 'epoch' &&
      header.thread === wrap.thread &&
      header.epoch === wrap.epoch &&
      said.body.public === publicKey,
  );
}
