import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { done, id, instant, unitId } from '@shared/contract/schemas';
import { bytes32, keyId, recipient, slug } from '@shared/envelope/encoding/forms';
import { lines, services } from '../services';
import { messageText, parts, readersText, wrapText } from './wire';

/** The second lock: a login that no other domain has. Log and metrics do not tell that she writes. */
const locked = { login: 'counselling', namelessInLogs: true } as const;
const ofTalk = v.object({ appointmentId: id });
const part = v.picklist(parts);
const signedList = v.pipe(v.string(), v.maxLength(60_000));

/** 已存到系统: where the server put it. */
const stored = v.object({ position: v.number(), storedAt: instant });

/** A message a second for a minute is a quick conversation. */
const writing = { aMinute: 60, anHour: 600 };

const notValid = {
  NOT_VALID: {
    status: 422,
    message: '这份内容没有通过检查，没有存下',
    data: v.object({ why: v.string() }),
  },
} as const;

const writingErrors = {
  ...notValid,
  FORGOTTEN: { status: 409, message: '这次对话已经忘掉了，不能再写' },
  OUT_OF_ORDER: { status: 409, message: '还有前面的话没收到，刷新一下再发' },
} as const;

const ownKey = v.object({
  keyId,
  handler: slug,
  unitId: v.string(),
  role: v.picklist(['counsellor', 'counselling-supervisor']),
  signing: bytes32,
  recipient,
});

const afterPosition = v.object({
  ...ofTalk.entries,
  part,
  after: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)),
});

/** Who has everything until now, and would wait for more: where the host can, the answer comes with it. */
const awaits = v.optional(v.boolean(), false);

const talkPage = v.object({
  statements: v.array(v.string()),
  wraps: v.array(wrapText),
  messages: v.array(v.object({ ...stored.entries, message: messageText })),
  isMore: v.boolean(),
  isForgotten: v.boolean(),
});

/** What is said around an appointment; the server stores what it cannot read. */
export const talkContract = {
  talkDirectory: operation({
    ...locked,
    kind: 'query',
    access: 'anyone',
    summary: 'The signed list of who can read what residents write',
    input: v.object({}),
    output: v.object({
      reply: v.nullable(v.object({ directory: v.string(), statuses: v.array(v.string()) })),
      now: instant,
    }),
  }),
  setTalkReaders: operation({
    ...locked,
    kind: 'command',
    access: 'takes-part',
    limit: { aMinute: 10, anHour: 60 },
    summary: 'Who reads a part from now on, signed; with the first one, what she says before',
    input: v.object({
      ...ofTalk.entries,
      part,
      readers: readersText,
      first: v.optional(messageText),
    }),
    output: v.object({ number: v.number(), first: v.nullable(stored) }),
    errors: writingErrors,
  }),
  sendToTalk: operation({
    ...locked,
    kind: 'command',
    access: 'takes-part',
    limit: writing,
    summary: 'A message; the same bytes again are the same message',
    input: v.object({ ...ofTalk.entries, part, message: messageText }),
    output: stored,
    errors: writingErrors,
  }),
  talk: operation({
    ...locked,
    kind: 'query',
    access: 'own-talk',
    waits: true,
    summary: 'Who reads my thread, the wraps to my key, and messages after a position',
    input: v.object({ ...afterPosition.entries, awaits }),
    output: talkPage,
  }),
  readTalk: operation({
    ...locked,
    kind: 'query',
    access: 'reads-talk',
    audited: true,
    limit: { aMinute: 120, anHour: 2000 },
    summary: 'Staff open a part: who reads it, the wraps to my keys, messages after a position',
    input: afterPosition,
    output: talkPage,
  }),
  myTalks: operation({
    ...locked,
    kind: 'query',
    access: 'counsels',
    waits: true,
    summary: 'Threads that I read, and in which a message waits; no word of them',
    input: v.object({
      /** The thread that is open, and how many messages of it are known: more are waited for. */
      open: v.optional(v.object({ ...ofTalk.entries, messages: v.number() })),
    }),
    output: v.object({
      talks: v.array(
        v.object({
          appointmentId: id,
          counsellorId: id,
          counsellorName: v.string(),
          unitId: v.string(),
          isMine: v.boolean(),
          startsAt: instant,
          endsAt: instant,
          line: v.picklist(lines),
          service: v.picklist(services),
          /** Of the thread; the server counts what it cannot read. */
          messages: v.number(),
          lastAt: v.nullable(instant),
          /** The last word is hers. */
          waits: v.boolean(),
          isForgotten: v.boolean(),
        }),
      ),
    }),
  }),
  forgetTalk: operation({
    ...locked,
    kind: 'command',
    access: 'own-talk',
    summary: 'Forget this conversation: the thread and its keys are deleted on both sides',
    input: ofTalk,
    output: done,
  }),
  enrolTalkKey: operation({
    ...locked,
    kind: 'command',
    access: 'counsels',
    limit: { aMinute: 3, anHour: 10 },
    summary: 'Public halves of a new key, and its file under six words',
    input: v.object({
      unitId,
      signing: bytes32,
      recipient,
      file: v.pipe(v.string(), v.minLength(100), v.maxLength(2000), v.regex(/^[A-Za-z0-9_-]+$/)),
    }),
    output: v.object({ keyId, handler: slug }),
    errors: {
      NOT_YOUR_UNIT: { status: 422, message: '你在这里没有咨询的角色' },
      KEY_KNOWN: { status: 409, message: '这把钥匙已经登记过了' },
    },
  }),
  myTalkKeys: operation({
    ...locked,
    kind: 'query',
    access: 'counsels',
    summary: 'My keys, with their files under six words',
    input: v.object({}),
    output: v.object({ keys: v.array(v.object({ ...ownKey.entries, file: v.string() })) }),
  }),
  talkKeys: operation({
    ...locked,
    kind: 'query',
    access: 'supervises',
    audited: true,
    summary: 'All keys without their files, for whoever signs the next list',
    input: v.object({}),
    output: v.object({
      keys: v.array(v.object({ ...ownKey.entries, name: v.string(), madeAt: instant })),
    }),
  }),
  publishTalkDirectory: operation({
    ...locked,
    kind: 'command',
    access: 'supervises',
    summary: 'A list that the root has signed, or a statement of its status key',
    input: v.variant('kind', [
      v.object({ kind: v.literal('directory'), text: signedList }),
      v.object({ kind: v.literal('status'), text: signedList }),
    ]),
    output: v.object({ number: v.number() }),
    errors: notValid,
  }),
};
