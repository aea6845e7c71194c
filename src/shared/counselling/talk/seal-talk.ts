import * as v from 'valibot';
import { recipientOf, type IdentityBytes } from '@shared/envelope/age/identity';
import { open, seal } from '@shared/envelope/age/seal';
import { base64urlFromBytes } from '@shared/envelope/encoding/base64url';
import { canonicalJson, readCanonicalJson } from '@shared/envelope/encoding/canonical-json';
import { count, keyId, sealedText, slug } from '@shared/envelope/encoding/forms';
import { parsed, signedToText, signStatement } from '@shared/envelope/encoding/signed';
import { EnvelopeError } from '@shared/envelope/errors';
import type { PublicKeys } from '@shared/envelope/keys/key-id';
import { pad, unpad } from '@shared/envelope/padding';
import {
  MESSAGE_PURPOSE,
  messageHash,
  parts,
  READERS_PURPOSE,
  talkBodyHash,
  talkWrapHash,
  type MessageHeader,
  type MessageText,
  type Part,
  type ReadersText,
} from './wire';

const shortText = v.pipe(v.string(), v.maxLength(200));

/** What she says before: the number, the safe time and the words for somebody else are for the telephone line. */
const intake = v.strictObject({
  kind: v.literal('intake'),
  words: sealedText,
  telephone: v.nullable(
    v.strictObject({ number: shortText, safeTime: shortText, ifSomebodyElse: shortText }),
  ),
});
const text = v.strictObject({ kind: v.literal('text'), text: sealedText });
const said = v.variant('kind', [intake, text]);
export type Said = v.InferOutput<typeof said>;

/** Header and content say the same, or a signature could be taken off and another put on. */
const inside = v.strictObject({
  talk: slug,
  part: v.picklist(parts),
  author: keyId,
  sequence: count(1, 1_000_000),
  said,
});

/** Whoever writes: her keys follow from her code, staff's lie under six words. */
export interface Writer {
  public: PublicKeys;
  signingSecret: Uint8Array;
}

export interface Place {
  tenant: string;
  talk: string;
  part: Part;
}

interface Readership {
  number: number;
  directory: number;
  /** Whether she makes it herself: then her public keys stand inside. */
  isHers: boolean;
  secret: IdentityBytes;
  readers: readonly Pick<PublicKeys, 'keyId' | 'recipient'>[];
}

/** Wraps a part's secret to its readers and signs who they are. Throws NO_RANDOM or MALFORMED. */
export async function sealReaders(
  writer: Writer,
  { tenant, talk, part }: Place,
  { number, directory, isHers, secret, readers }: Readership,
): Promise<ReadersText> {
  const files = await Promise.all(readers.map(({ recipient }) => seal(secret, [recipient])));
  const wraps = readers.map(({ keyId: to }, at) => {
    const file = files[at] ?? new Uint8Array();
    return { to, file: base64urlFromBytes(file), hash: talkWrapHash(file) };
  });
  const { signing, recipient } = writer.public;
  const statement = signStatement(
    READERS_PURPOSE,
    {
      tag: 'talk readers',
      tenant,
      talk,
      part,
      number,
      directory,
      author: writer.public.keyId,
      owner: isHers ? { signing, recipient } : null,
      key: recipientOf(secret),
      wraps: wraps.map(({ to, hash }) => ({ to, hash })),
    },
    writer.signingSecret,
  );
  return {
    statement: signedToText(statement),
    wraps: wraps.map(({ to, file }) => ({ to, file })),
  };
}

/** Where a message stands in its author's line. */
export interface Line {
  sequence: number;
  previous: string | null;
}

export interface SealedMessage {
  message: MessageText;
  /** For the author's next one. */
  next: Line;
}

/** Seals what somebody says to a part's key. Throws NO_RANDOM or TOO_LONG. */
export async function sealMessage(
  writer: Writer,
  place: Place,
  { sequence, previous, key, at, content }: Line & { key: string; at: Date; content: Said },
): Promise<SealedMessage> {
  const { tenant, talk, part } = place;
  const author = writer.public.keyId;
  const body = await seal(pad(canonicalJson({ talk, part, author, sequence, said: content })), [
    key,
  ]);
  const header = {
    tag: 'talk message' as const,
    tenant,
    talk,
    part,
    author,
    sequence,
    previous,
    at: at.toISOString(),
    body: talkBodyHash(body),
  };
  const signed = signStatement(MESSAGE_PURPOSE, header, writer.signingSecret);
  return {
    message: { header: signedToText(signed), body: base64urlFromBytes(body) },
    next: { sequence: sequence + 1, previous: messageHash(signed.statement) },
  };
}

/** Opens a verified message. Throws UNREADABLE, MALFORMED, or FORGED where the content says another place. */
export async function openMessage(
  header: MessageHeader,
  body: Uint8Array,
  secret: IdentityBytes,
): Promise<Said> {
  const found = parsed(inside, readCanonicalJson(unpad(await open(body, [secret]))));
  const isSame =
    found.talk === header.talk &&
    found.part === header.part &&
    found.author === header.author &&
    found.sequence === header.sequence;
  if (!isSame) throw new EnvelopeError('FORGED', 'somebody else signed this content');
  return found.said;
}
