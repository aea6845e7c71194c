import * as v from 'valibot';
import { bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { bytes32, count, instant, keyId, recipient, slug } from '@shared/envelope/encoding/forms';
import { hashTextFor } from '@shared/envelope/encoding/hash';
import { readUnverified, signedFromText, type Signed } from '@shared/envelope/encoding/signed';

/**
 * What is said around an appointment, in three parts with a key each: the thread (she, her counsellor, the
 * supervisor), the record (counsellor and supervisor), private notes (the counsellor alone).
 */
export const parts = ['thread', 'record', 'notes'] as const;
export type Part = (typeof parts)[number];

export const READERS_PURPOSE = 'talk readers v1';
export const MESSAGE_PURPOSE = 'talk message v1';

const most = 12;

/** Who reads a part: signed by whoever made its key. A later number takes the place of the one before. */
export const readersStatement = v.strictObject({
  tag: v.literal('talk readers'),
  tenant: slug,
  talk: slug,
  part: v.picklist(parts),
  number: count(1, 1000),
  /** Version of the directory by which the readers were chosen. */
  directory: count(1, 1_000_000),
  author: keyId,
  /** The public halves of hers, in what she signs herself; null in what staff sign. */
  owner: v.nullable(v.strictObject({ signing: bytes32, recipient })),
  /** What messages of this part are sealed to. */
  key: recipient,
  wraps: v.pipe(
    v.array(v.strictObject({ to: keyId, hash: bytes32 })),
    v.minLength(1),
    v.maxLength(most),
  ),
});
export type ReadersStatement = v.InferOutput<typeof readersStatement>;

export const messageHeader = v.strictObject({
  tag: v.literal('talk message'),
  tenant: slug,
  talk: slug,
  part: v.picklist(parts),
  author: keyId,
  /** Counts up by one for each author in a part, from 1. */
  sequence: count(1, 1_000_000),
  /** Hash of the author's message before in this part. */
  previous: v.nullable(bytes32),
  /** The author's clock. Nothing is decided by it. */
  at: instant,
  body: bytes32,
});
export type MessageHeader = v.InferOutput<typeof messageHeader>;

const signedText = v.pipe(
  v.string(),
  v.maxLength(6000),
  v.regex(/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{86}$/),
);
const base64url = (length: number) =>
  v.pipe(v.string(), v.maxLength(length), v.regex(/^[A-Za-z0-9_-]+$/));

/** A message as it is sent, stored and served. A retry sends the same text. */
export const messageText = v.strictObject({ header: signedText, body: base64url(60_000) });
export type MessageText = v.InferOutput<typeof messageText>;

/** A part's secret, sealed to one key: an age file of 32 bytes. */
export const wrapText = v.strictObject({ to: keyId, file: base64url(600) });
export type WrapText = v.InferOutput<typeof wrapText>;

/** Who reads, with the wraps that the statement names. */
export const readersText = v.strictObject({
  statement: signedText,
  wraps: v.pipe(v.array(wrapText), v.minLength(1), v.maxLength(most)),
});
export type ReadersText = v.InferOutput<typeof readersText>;

export interface ReadMessage {
  signed: Signed;
  header: MessageHeader;
  hash: string;
  body: Uint8Array;
}

/** Takes a message apart; nothing in it is verified. Throws UNKNOWN_SUITE or MALFORMED. */
export function readMessage(text: MessageText): ReadMessage {
  const signed = signedFromText(text.header);
  return {
    signed,
    header: readUnverified(signed.statement, messageHeader),
    hash: messageHash(signed.statement),
    body: bytesFromBase64url(text.body),
  };
}

/** Names a message on both sides: the same bytes again are the same message. */
export const messageHash = (statement: Uint8Array) => hashTextFor('talk message v1', statement);
export const talkBodyHash = (body: Uint8Array) => hashTextFor('talk body v1', body);
export const talkWrapHash = (file: Uint8Array) => hashTextFor('talk wrap v1', file);

/** Takes a readers' statement apart; nothing in it is verified. Throws UNKNOWN_SUITE or MALFORMED. */
export function readReaders(text: ReadersText): { signed: Signed; statement: ReadersStatement } {
  const signed = signedFromText(text.statement);
  return { signed, statement: readUnverified(signed.statement, readersStatement) };
}

/** Whether the wraps that came along are those that were signed, each once. */
export function hasSignedWraps({ wraps }: ReadersText, statement: ReadersStatement): boolean {
  const came = wraps.map(({ to, file }) => `${to} ${talkWrapHash(bytesFromBase64url(file))}`);
  const named = statement.wraps.map(({ to, hash }) => `${to} ${hash}`);
  return (
    new Set(statement.wraps.map(({ to }) => to)).size === named.length &&
    came.sort().join() === named.sort().join()
  );
}
