import { bytesFromBase64url } from '../encoding/base64url';
import { openStatement, signedFromText } from '../encoding/signed';
import { EnvelopeError } from '../errors';
import {
  openDirectory,
  STATUS_PURPOSE,
  statusStatement,
  type DirectoryStatement,
  type StatusStatement,
} from './directory';

/** A status statement older than this is said to be old. */
export const STATUS_DAYS = 14;
const dayMs = 86_400_000;

/** What the server gives, and what the client stores without having verified it. */
export interface DirectoryReply {
  /** A signed directory. */
  directory: string;
  /** Signed status statements, in any order. */
  statuses: readonly string[];
}

export interface DirectoryQuestion {
  tenant: string;
  /** Ed25519 public key of the root, 32 bytes, compiled in. */
  root: Uint8Array;
  /** Compiled in: a fresh install accepts nothing below it. */
  minimumVersion: number;
  /** The last two different replies that this phone kept. */
  stored: readonly DirectoryReply[];
  /** What the server said now; null when it said nothing. */
  served: DirectoryReply | null;
  /** The phone's clock. */
  now: Date;
}

/** Why a directory is not used. */
export type DirectoryFault =
  /** Nothing was there at all. */
  | 'NONE'
  /** Without a signature, or not in the form of one. */
  | 'UNSIGNED'
  /** Signed by somebody else, or changed after it was signed. */
  | 'ALTERED'
  /** Signed, but not of this form: made for a newer version, or for another county. */
  | 'MALFORMED'
  | 'UNKNOWN_SUITE'
  | 'FOREIGN'
  | 'EXPIRED'
  /** Below the compiled minimum, or below what a signed status calls current. */
  | 'OLDER';

/** What is said beside a directory that can be used. */
export type DirectoryWarning =
  /** No status statement, or the newest is older than 14 days. */
  | 'STATUS_OLD'
  /** The clock of this phone is before things that are already signed. */
  | 'CLOCK_OFF'
  /** What the server gave now was refused; one from before is used. */
  | 'SERVED_REFUSED';

/** A directory whose signature, version, time and status were looked at. Only `chooseDirectory` makes one. */
export interface VerifiedDirectory extends Omit<DirectoryStatement, 'tag'> {
  /** Revocations of the root and of the status key together: key id → since when. */
  revoked: ReadonlyMap<string, string>;
  /** The phone's clock, or the newest signed time where the clock is behind it. */
  time: Date;
  /** The newest status statement, or null. */
  statusAt: Date | null;
}

export type DirectoryChoice =
  | { ok: true; directory: VerifiedDirectory; warnings: DirectoryWarning[] }
  | { ok: false; faults: DirectoryFault[] };

/**
 * The highest valid directory of those stored and served. Never throws. Which kinds of fault there were is
 * said when none can be used.
 */
export function chooseDirectory(question: DirectoryQuestion): DirectoryChoice {
  const replies = question.served ? [question.served, ...question.stored] : [...question.stored];
  const statuses = [...new Set(replies.flatMap((reply) => reply.statuses))];
  const faults = new Set<DirectoryFault>();
  let best: Candidate | null = null;
  for (const text of new Set(replies.map((reply) => reply.directory))) {
    const judged = judge(text, statuses, question);
    if (judged.fault) faults.add(judged.fault);
    else if (!best || isNewer(judged.directory, best.directory)) best = { text, ...judged };
  }
  if (!best) return { ok: false, faults: faults.size > 0 ? [...faults] : ['NONE'] };
  const { directory } = best;
  const warnings: DirectoryWarning[] = [];
  const { statusAt, time } = directory;
  if (!statusAt || time.getTime() - statusAt.getTime() > STATUS_DAYS * dayMs) {
    warnings.push('STATUS_OLD');
  }
  if (time.getTime() - question.now.getTime() > dayMs) warnings.push('CLOCK_OFF');
  if (question.served && question.served.directory !== best.text) warnings.push('SERVED_REFUSED');
  return { ok: true, directory, warnings };
}

interface Candidate {
  text: string;
  directory: VerifiedDirectory;
}

type Judged = { fault: DirectoryFault } | { fault?: undefined; directory: VerifiedDirectory };

function judge(text: string, statusTexts: readonly string[], question: DirectoryQuestion): Judged {
  const read = readDirectory(text, question.root);
  if (typeof read === 'string') return { fault: read };
  if (read.tenant !== question.tenant) return { fault: 'FOREIGN' };
  const statuses = statusTexts.flatMap((status) => readStatus(status, read) ?? []);
  const current = Math.max(question.minimumVersion, ...statuses.map((status) => status.current));
  if (read.version < current) return { fault: 'OLDER' };
  const statusAt = newest(statuses.map((status) => status.at));
  // A clock behind what is already signed is wrong: nobody is kept out by it, and nothing looks unborn.
  const time = Math.max(question.now.getTime(), Date.parse(read.issued), statusAt?.getTime() ?? 0);
  if (time >= Date.parse(read.expires)) return { fault: 'EXPIRED' };
  const { tag: _tag, ...directory } = read;
  return {
    directory: {
      ...directory,
      revoked: revocations(read, statuses),
      time: new Date(time),
      statusAt,
    },
  };
}

function readDirectory(text: string, root: Uint8Array): DirectoryStatement | DirectoryFault {
  try {
    signedFromText(text);
  } catch {
    return 'UNSIGNED';
  }
  try {
    return openDirectory(text, root);
  } catch (error) {
    const code = error instanceof EnvelopeError ? error.code : 'MALFORMED';
    if (code === 'FORGED') return 'ALTERED';
    return code === 'UNKNOWN_SUITE' ? code : 'MALFORMED';
  }
}

/** A status statement that one of this directory's status keys signed in its time, or null. */
function readStatus(text: string, directory: DirectoryStatement): StatusStatement | null {
  for (const key of directory.statusKeys) {
    try {
      const signed = signedFromText(text);
      const status = openStatement(
        STATUS_PURPOSE,
        signed,
        bytesFromBase64url(key.signing),
        statusStatement,
      );
      const isInTime = key.from <= status.at && status.at < key.until;
      // One that is dated beyond the directory would make everything look expired.
      const isPlausible = status.at < directory.expires;
      if (status.tenant === directory.tenant && isInTime && isPlausible) return status;
    } catch {
      // Another key's, an older directory's, or nobody's: it says nothing.
    }
  }
  return null;
}

function revocations(
  directory: DirectoryStatement,
  statuses: readonly StatusStatement[],
): ReadonlyMap<string, string> {
  const revoked = new Map<string, string>();
  const add = (keyId: string, at: string) => {
    const known = revoked.get(keyId);
    if (known === undefined || at < known) revoked.set(keyId, at);
  };
  for (const entry of directory.handlers) if (entry.revoked) add(entry.keyId, entry.revoked);
  for (const status of statuses) for (const { keyId, at } of status.revoked) add(keyId, at);
  return revoked;
}

function isNewer(one: VerifiedDirectory, other: VerifiedDirectory): boolean {
  return one.version === other.version ? one.issued > other.issued : one.version > other.version;
}

function newest(times: readonly string[]): Date | null {
  const sorted = [...times].sort();
  const last = sorted[sorted.length - 1];
  return last === undefined ? null : new Date(last);
}

/** What to store after an answer: the last two different replies, unverified, the newest first. */
export function repliesToKeep(
  stored: readonly DirectoryReply[],
  served: DirectoryReply,
): DirectoryReply[] {
  const text = JSON.stringify(served);
  return [served, ...stored.filter((reply) => JSON.stringify(reply) !== text)].slice(0, 2);
}
