import { EnvelopeError } from '../errors';
import { readEntry, bodyHash, type EntryText, type Head, type ReadEntry } from './entry';
import { isSeenInOrder, lineOf } from './line';
import type { Reporter } from './messages';
import { statusBody, thirdPartyStatuses } from './statements';
import { readCanonicalJson } from '../encoding/canonical-json';
import { parsed } from '../encoding/signed';

/** What the server knows when an entry comes, without a key and without reading a word. */
export interface Admission {
  tenant: string;
  case: string;
  /** Her locator was right, or which handler's session it is, with the key ids that are hers. */
  caller: { role: 'owner' } | { role: 'handler'; keyIds: readonly string[] };
  reporter: Reporter;
  /** The newest entry of every line, as they stand under the lock of the case. */
  heads: readonly Head[];
  /** Key ids that are revoked: what they wrote last need not have been seen. */
  revoked?: readonly string[];
  /** The newest epoch of each thread; 0 before the first. */
  epochs: { shared: number; staff: number };
  /** The version of the directory that is current. */
  directory: number;
}

export type AdmissionFault =
  | 'UNKNOWN_SUITE'
  | 'MALFORMED'
  /** Another case, county, author or role than the caller may write as. */
  | 'NOT_YOURS'
  /** Not the next of its line, or it has not seen what keys it speaks about: read anew, and write anew. */
  | 'STALE'
  /** A kind that this author may not write here. */
  | 'NOT_ALLOWED';

export type AdmissionAnswer = { ok: true; entry: ReadEntry } | { ok: false; fault: AdmissionFault };

/**
 * What the server refuses before it stores an entry. It keeps honest clients apart; that nobody is
 * believed because of it is the clients' own verification. A retry (same hash) is answered before this.
 */
export function admitEntry(text: EntryText, admission: Admission): AdmissionAnswer {
  let entry: ReadEntry;
  try {
    entry = readEntry(text);
  } catch (error) {
    const isSuite = error instanceof EnvelopeError && error.code === 'UNKNOWN_SUITE';
    return { ok: false, fault: isSuite ? 'UNKNOWN_SUITE' : 'MALFORMED' };
  }
  const fault = faultOf(entry, admission);
  return fault ? { ok: false, fault } : { ok: true, entry };
}

function faultOf(entry: ReadEntry, admission: Admission): AdmissionFault | null {
  const { header } = entry;
  if (bodyHash(entry.body) !== header.body || !isSeenInOrder(header)) return 'MALFORMED';
  if (!isCallers(entry, admission)) return 'NOT_YOURS';
  if (header.directory > admission.directory) return 'NOT_ALLOWED';
  const own = admission.heads.find((head) => lineOf(head) === lineOf(header));
  const isNext =
    header.sequence === (own?.sequence ?? 0) + 1 && header.previous === (own?.hash ?? null);
  if (!isNext) return 'STALE';
  if (!mayWrite(entry, admission)) return 'NOT_ALLOWED';
  return isUpToDate(entry, admission) ? null : 'STALE';
}

function isCallers({ header }: ReadEntry, { tenant, case: caseId, caller }: Admission): boolean {
  if (header.tenant !== tenant || header.case !== caseId || header.role !== caller.role) {
    return false;
  }
  return caller.role === 'owner' || caller.keyIds.includes(header.author);
}

/** The part of the clients' rules that can be seen without a key. */
function mayWrite({ header, body }: ReadEntry, { reporter }: Admission): boolean {
  const { role, thread, kind } = header;
  if (role === 'owner') {
    return thread === 'shared' && ['sealed', 'epoch', 'wraps', 'withdraw'].includes(kind);
  }
  if (kind === 'withdraw') return false;
  if (thread === 'staff') return ['sealed', 'epoch', 'wraps', 'status'].includes(kind);
  if (reporter === 'self') return true;
  if (kind === 'sealed') return false;
  return kind !== 'status' || isThirdPartyStatus(body);
}

function isThirdPartyStatus(body: Uint8Array): boolean {
  try {
    return thirdPartyStatuses.includes(parsed(statusBody, readCanonicalJson(body)).status);
  } catch {
    return false;
  }
}

/** Sealed to the newest key; and who changes keys has seen all that is there. */
function isUpToDate({ header }: ReadEntry, { heads, revoked = [], epochs }: Admission): boolean {
  const newest = epochs[header.thread];
  if (header.kind === 'epoch' ? header.epoch <= newest : header.epoch !== newest) return false;
  const isAboutKeys = ['epoch', 'wraps', 'replaceCode'].includes(header.kind);
  if (!isAboutKeys) return true;
  const seen = new Map(header.seen.map((head) => [lineOf(head), head]));
  return heads.every((head) => {
    const isOwn = lineOf(head) === lineOf(header);
    const isSeen = seen.get(lineOf(head))?.hash === head.hash;
    const isElsewhere = header.thread === 'shared' && head.thread === 'staff';
    return isOwn || isSeen || isElsewhere || revoked.includes(head.author);
  });
}
