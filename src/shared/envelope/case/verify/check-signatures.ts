import type { VerifiedDirectory } from '../../directory/choose-directory';
import type { HandlerEntry } from '../../directory/directory';
import { bytesFromBase64url } from '../../encoding/base64url';
import { isSignedBy } from '../../encoding/signed';
import type { KeyId } from '../../keys/key-id';
import { ENTRY_PURPOSE } from '../entry';
import type { HeldEntry } from './held-entry';
import type { Findings } from './report-findings';

const dayMs = 86_400_000;

/** Those entries of handlers that a key of the directory signed, in its time. Her own are left out. */
export function signedByHandlers(
  entries: readonly HeldEntry[],
  directory: VerifiedDirectory,
  findings: Findings,
): HeldEntry[] {
  const known = new Map(directory.handlers.map((entry) => [entry.keyId, entry]));
  return entries.filter((entry) => {
    if (entry.header.role !== 'handler') return false;
    const signer = known.get(entry.header.author);
    const fault = signer ? faultOf(entry, signer, directory) : 'UNKNOWN_SIGNER';
    if (fault) findings.add(fault, entry);
    return !fault;
  });
}

/** Those entries of hers that one of her keys signed. @param keys key id → Ed25519 public key, base64url */
export function signedByOwners(
  entries: readonly HeldEntry[],
  keys: ReadonlyMap<KeyId, string>,
  findings: Findings,
): HeldEntry[] {
  return entries.filter((entry) => {
    if (entry.header.role !== 'owner') return false;
    const key = keys.get(entry.header.author);
    const isHers = key !== undefined && isSigned(entry, key);
    if (!isHers) findings.add('FORGED', entry);
    return isHers;
  });
}

/** @param key Ed25519 public key, base64url; one that is none verifies nothing */
export function isSigned({ signed }: HeldEntry, key: string): boolean {
  try {
    return isSignedBy(ENTRY_PURPOSE, signed, bytesFromBase64url(key));
  } catch {
    return false;
  }
}

function faultOf(entry: HeldEntry, signer: HandlerEntry, directory: VerifiedDirectory) {
  if (!isSigned(entry, signer.signing)) return 'FORGED';
  const { at } = entry.header;
  const time = Date.parse(at);
  // Clocks differ: a day more on both sides.
  const isInTime =
    time >= Date.parse(signer.from) - dayMs && time < Date.parse(signer.until) + dayMs;
  if (!isInTime) return 'EXPIRED_SIGNER';
  const revoked = directory.revoked.get(signer.keyId);
  return revoked !== undefined && at >= revoked ? 'REVOKED_SIGNER' : null;
}
