import * as v from 'valibot';
import { bytesFromBase64url } from '../encoding/base64url';
import { bytes32, count, instant, keyId, slug } from '../encoding/forms';
import { hashTextFor } from '../encoding/hash';
import { readUnverified, signedFromText, signedToText, type Signed } from '../encoding/signed';

/**
 * A case is a set of entries. Each is a signed header and a body; the body is ciphertext (`sealed`), or a
 * statement that the server may read (`statements.ts`). Formats: docs/envelope.md.
 */
export const ENTRY_PURPOSE = 'case entry v1';

/**
 * What she may see is `shared`. What whoever finds her code must not see is `staff`. Counselling will use
 * `record` and `private`: reserved.
 */
export const threads = ['shared', 'staff'] as const;
export type Thread = (typeof threads)[number];

/** Who writes: she whose code it is, or a handler. */
export const authorRoles = ['owner', 'handler'] as const;
export type AuthorRole = (typeof authorRoles)[number];

export const entryKinds = [
  'sealed',
  'epoch',
  'wraps',
  'replaceCode',
  'leave',
  'status',
  'withdraw',
  'restore',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** The newest entry of a line, which is one author in one thread. */
export const head = v.strictObject({
  author: keyId,
  thread: v.picklist(threads),
  sequence: count(1, 1_000_000),
  /** Hash of that entry's header. */
  hash: bytes32,
});
export type Head = v.InferOutput<typeof head>;

export const header = v.strictObject({
  tag: v.literal('entry'),
  tenant: slug,
  case: bytes32,
  /** Version of the directory that its author used. */
  directory: count(1, 1_000_000),
  author: keyId,
  role: v.picklist(authorRoles),
  thread: v.picklist(threads),
  kind: v.picklist(entryKinds),
  /** Epoch of the thread's key: what it is sealed to, starts, or is wrapped. */
  epoch: count(1, 1_000_000),
  /** Counts up by one in a line, from 1. */
  sequence: count(1, 1_000_000),
  /** Hash of the author's entry before in this thread; null for her first. */
  previous: v.nullable(bytes32),
  /**
   * The newest that its author has verified of every other line: of the shared thread in a shared entry,
   * of both in a staff entry. Sorted by author, then thread.
   */
  seen: v.pipe(v.array(head), v.maxLength(200)),
  /** The author's clock. Nothing is decided by it but which of her keys was valid. */
  at: instant,
  /** SHA-256 of the body, `entry body v1`. */
  body: bytes32,
});
export type Header = v.InferOutput<typeof header>;

/** An entry as it is sent, stored and served. A retry sends the same text. */
export const entryText = v.strictObject({
  /** Header and signature (`signedToText`). */
  header: v.pipe(v.string(), v.maxLength(60_000), v.regex(/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{86}$/)),
  /** base64url. */
  body: v.pipe(v.string(), v.maxLength(60_000), v.regex(/^[A-Za-z0-9_-]+$/)),
});
export type EntryText = v.InferOutput<typeof entryText>;

/** A secret of an epoch, sealed to one key: an age file of 32 bytes. May be deleted alone. */
export const wrapText = v.strictObject({
  thread: v.picklist(threads),
  epoch: count(1, 1_000_000),
  /** Key id of a handler, of the owner or of the recovery key. */
  to: keyId,
  /** base64url, about 310 characters. */
  file: v.pipe(v.string(), v.maxLength(600), v.regex(/^[A-Za-z0-9_-]+$/)),
});
export type WrapText = v.InferOutput<typeof wrapText>;

/** An entry that was taken apart. Nothing in it is verified. */
export interface ReadEntry {
  signed: Signed;
  header: Header;
  /** Names the entry: the hash of its header, `entry v1`. */
  hash: string;
  body: Uint8Array;
}

/** Takes an entry apart. Throws UNKNOWN_SUITE or MALFORMED. The server reads by this, too. */
export function readEntry(text: EntryText): ReadEntry {
  const signed = signedFromText(text.header);
  return {
    signed,
    header: readUnverified(signed.statement, header),
    hash: entryHash(signed.statement),
    body: bytesFromBase64url(text.body),
  };
}

export function entryHash(statement: Uint8Array): string {
  return hashTextFor('entry v1', statement);
}

export function bodyHash(body: Uint8Array): string {
  return hashTextFor('entry body v1', body);
}

export function wrapHash(file: Uint8Array): string {
  return hashTextFor('wrap v1', file);
}

/** The header's text again, for whoever keeps entries taken apart. */
export function headerText(entry: ReadEntry): string {
  return signedToText(entry.signed);
}
