import * as v from 'valibot';
import { bytes32, count, instant, keyId, recipient, sealedText, slug } from '../encoding/forms';
import { authorRoles, threads, type AuthorRole, type Thread } from './entry';

/**
 * What stands inside a sealed entry, as canonical JSON, padded. Author, case, sequence, role and thread
 * stand here as well: or a handler could strip a signature and sign somebody else's ciphertext.
 */
export const inside = v.strictObject({
  author: keyId,
  role: v.picklist(authorRoles),
  case: bytes32,
  thread: v.picklist(threads),
  sequence: count(1, 1_000_000),
});

const list = <const Item extends v.GenericSchema>(item: Item, most: number) =>
  v.pipe(v.array(item), v.maxLength(most));

/** The answers of a form that the domain defines; what was not answered is not there. */
const form = v.strictObject({
  /** Name and version of the form's definition (`report-2`). */
  form: slug,
  answers: v.record(
    v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/)),
    v.union([sealedText, v.boolean(), count(-1_000_000, 1_000_000), list(sealedText, 50)]),
  ),
});
export type SealedForm = v.InferOutput<typeof form>;

const readerChoice = v.strictObject({
  leftOutUnits: list(slug, 60),
  leftOutHandlers: list(slug, 60),
  agreedUnits: list(slug, 20),
});

/** Her first message: who she is, who may read, and what she reports. */
const report = v.strictObject({
  signing: bytes32,
  recipient,
  choice: readerChoice,
  /** The first readers: exactly those to whom the first epoch is wrapped, beside the recovery key. */
  readers: list(keyId, 120),
  /** About herself; about somebody else; as one whom the law obliges to report. */
  reporter: v.picklist(['self', 'other', 'obliged']),
  content: form,
});

const text = v.strictObject({
  text: sealedText,
  /** Hash of the entry that this answers, or null. */
  re: v.nullable(bytes32),
});

const correction = v.strictObject({
  /** Hash of her own entry that this corrects. */
  of: bytes32,
  content: form,
});

const referral = v.strictObject({
  id: slug,
  /** Whom she is referred to, in words. */
  to: sealedText,
  what: sealedText,
  state: v.picklist(['proposed', 'sent', 'accepted', 'refused', 'done', 'withdrawn']),
  /** Why it was refused or withdrawn. */
  reason: v.nullable(sealedText),
  /** Hash of the entry in which she agreed; null while she has not. */
  consent: v.nullable(bytes32),
});

/**
 * Files (reserved: nothing writes them yet). A file is cut into parts of 1 MiB, each padded to a multiple
 * of 256 KiB and sealed as an age file of its own to the shared key; the parts follow in their order.
 */
const file = v.strictObject({
  id: slug,
  name: sealedText,
  type: v.pipe(v.string(), v.regex(/^[a-z0-9.+-]{1,60}\/[a-z0-9.+-]{1,100}$/)),
  at: instant,
  /** Of the file itself, before it was cut. */
  bytes: count(0, 209_715_200),
  sha256: bytes32,
  /** The epoch that its parts are sealed to. */
  epoch: count(1, 1_000_000),
  parts: list(v.strictObject({ bytes: count(1, 1_200_000), sha256: bytes32 }), 200),
  /** Null for an original; else the original's id: upright, and without where it was taken. */
  copyOf: v.nullable(slug),
});

const messageBodies = {
  report,
  text,
  correction,
  /** She changes who reads; her client starts an epoch after it. */
  readers: v.strictObject({ choice: readerChoice }),
  /** Her answer to a referral. */
  consent: v.strictObject({ referral: slug, agrees: v.boolean() }),
  files: v.strictObject({ files: list(file, 40) }),
  answer: text,
  note: text,
  danger: v.strictObject({
    /** 紧急 / 没有触发，不等于安全 / 答得太少 */
    level: v.picklist(['urgent', 'untriggered', 'unanswered']),
    content: form,
    /** Why it was changed. */
    reason: sealedText,
  }),
  referral,
  closing: v.strictObject({
    reason: v.picklist([
      'helped',
      'wish',
      'referred',
      'moved',
      'mistake',
      'test',
      'abuse',
      'other',
    ]),
    text: sealedText,
  }),
  /** The recovery key was used through our tool: shown to her. */
  recoveryUse: v.strictObject({ at: instant, by: list(sealedText, 6), why: sealedText }),
  /** Casework (reserved): what is to be done, by whom, by when. */
  task: v.strictObject({
    id: slug,
    what: sealedText,
    by: v.nullable(slug),
    due: v.nullable(instant),
    state: v.picklist(['open', 'done', 'dropped']),
  }),
  /** Casework (reserved): an application, a card for the police, where she is sheltered. */
  document: v.strictObject({ id: slug, type: slug, content: form }),
} as const;

export type MessageKind = keyof typeof messageBodies;

const owner: AuthorRole[] = ['owner'];
const handler: AuthorRole[] = ['handler'];
const shared: Thread[] = ['shared'];
const staff: Thread[] = ['staff'];
const both: Thread[] = ['shared', 'staff'];

/** Who may write a kind, and in which thread. Everything else is refused by every client. */
export const messageRules: Record<
  MessageKind,
  { by: readonly AuthorRole[]; threads: readonly Thread[] }
> = {
  report: { by: owner, threads: shared },
  text: { by: owner, threads: shared },
  correction: { by: owner, threads: shared },
  readers: { by: owner, threads: shared },
  consent: { by: owner, threads: shared },
  files: { by: ['owner', 'handler'], threads: both },
  answer: { by: handler, threads: shared },
  note: { by: handler, threads: staff },
  danger: { by: handler, threads: staff },
  referral: { by: handler, threads: both },
  closing: { by: handler, threads: both },
  recoveryUse: { by: handler, threads: both },
  task: { by: handler, threads: staff },
  document: { by: handler, threads: staff },
};

const messageOf = <const Kind extends MessageKind>(kind: Kind) =>
  v.strictObject({
    inside,
    kind: v.literal(kind),
    version: v.literal(1),
    body: messageBodies[kind],
  });

/** Every message, told apart by `kind`. A kind or version that is not here was written by newer code. */
export const message = v.variant('kind', [
  messageOf('report'),
  messageOf('text'),
  messageOf('correction'),
  messageOf('readers'),
  messageOf('consent'),
  messageOf('files'),
  messageOf('answer'),
  messageOf('note'),
  messageOf('danger'),
  messageOf('referral'),
  messageOf('closing'),
  messageOf('recoveryUse'),
  messageOf('task'),
  messageOf('document'),
]);
export type Message = v.InferOutput<typeof message>;

/** Whether a kind and version is one of ours; what is not was written by newer code. */
export function isKnownMessage({ kind, version }: { kind: string; version: number }): boolean {
  return version === 1 && Object.keys(messageRules).includes(kind);
}

type Content<Item> = Item extends { kind: infer Kind; body: infer Body }
  ? { kind: Kind; body: Body }
  : never;

/** What one writes: kind and body. The rest is filled in. */
export type MessageContent = Content<Message>;
export type ReportBody = v.InferOutput<typeof report>;
export type Reporter = ReportBody['reporter'];
