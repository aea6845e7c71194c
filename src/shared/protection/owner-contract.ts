import { operation } from '@shared/contract/operation';
import { done, instant } from '@shared/contract/schemas';
import { bytes32, count } from '@shared/envelope/encoding/forms';
import { wrapText } from '@shared/envelope/case/entry';
import * as v from 'valibot';
import {
  about,
  caseId,
  dutyNow,
  fitsACall,
  locator,
  ownerState,
  referral,
  reporter,
  storedEntry,
  timelineEvent,
  urgency,
  written,
} from './wire';

/**
 * For whoever holds a return code, and for everybody. Nobody who calls these is known to us: a session is
 * dropped before anything is looked up, counted, logged or kept.
 */
const forAnybody = {
  access: 'anyone',
  identity: 'dropped',
  namelessInLogs: true,
  login: 'protection',
} as const;

/** A code may be tried: each try by one address makes the next a little slower, and is never refused. */
const byCode = { ...forAnybody, slowsGuessing: true } as const;

/** A signed statement as text, at most so many characters. */
const signedText = (longest: number) =>
  v.pipe(v.string(), v.maxLength(longest), v.regex(/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{86}$/));

export const directoryText = signedText(300_000);
export const statusText = signedText(60_000);

/** As `DirectoryReply` of `shared/envelope`. */
export const directoryReply = v.object({
  directory: v.string(),
  statuses: v.array(v.string()),
});

export const notAccepted = {
  /** Not signed by whom it says, not about this case, or not what may be written there. */
  NOT_ACCEPTED: {
    status: 422,
    message: '内容没有通过检查，没有存。请退出后重新打开再试',
    data: v.object({ why: v.string() }),
  },
  /** Somebody has written at this place meanwhile: load the case anew and write again. */
  PLACE_TAKEN: { status: 409, message: '刚才有新的内容，请刷新后再试' },
} as const;

export const ownerContract = {
  directory: operation({
    ...forAnybody,
    kind: 'query',
    summary: 'Who would read a report, as signed, and whether somebody is on duty',
    input: v.object({}),
    output: v.object({
      /** Null where none was ever published: the form shows telephone numbers. */
      reply: v.nullable(directoryReply),
      duty: dutyNow,
      /** The server's clock. */
      now: instant,
    }),
  }),
  oldDirectories: operation({
    ...forAnybody,
    kind: 'query',
    summary: 'Directories of before, which entries were written under',
    input: v.object({
      versions: v.pipe(v.array(count(1, 1_000_000)), v.minLength(1), v.maxLength(10)),
    }),
    /** Those that there are. */
    output: v.object({ directories: v.array(v.string()) }),
  }),
  send: operation({
    ...byCode,
    kind: 'command',
    retryKey: { field: 'locator' },
    summary: 'A report, or another message to it; the same bytes again are the same message',
    input: v.pipe(
      v.object({
        locator,
        caseId,
        ...written,
        /** With the first one: it begins the case. */
        about: v.optional(about),
        /** With a later one, when she has answered the danger questions anew: it can only raise. */
        urgency: v.optional(urgency),
      }),
      v.check((input) => fitsACall(input), '内容太长，请分开发'),
    ),
    output: v.object({
      /** Hashes of the entries that are stored, in their order. */
      entries: v.array(bytes32),
      storedAt: instant,
      /** By when somebody reads it; null where nobody knows. */
      promisedBy: v.nullable(instant),
    }),
    errors: notAccepted,
  }),
  open: operation({
    ...byCode,
    kind: 'query',
    summary: 'What is in the case of a return code',
    input: v.object({
      locator,
      /** The position after which to go on. */
      after: v.optional(count(0, 1_000_000), 0),
    }),
    output: v.object({
      caseId,
      reporter,
      state: ownerState,
      urgency,
      receivedAt: instant,
      /** When a handler opened the newest that she sent; null while nobody has. */
      openedAt: v.nullable(instant),
      /** By when the newest that she sent is read; null where it was, or where nobody knows. */
      promisedBy: v.nullable(instant),
      /** Of the shared thread, in the server's order. */
      entries: v.array(storedEntry),
      /** The wraps to her own key; all of them with the first page. */
      wraps: v.array(wrapText),
      /** Empty about somebody else. */
      events: v.array(timelineEvent),
      referrals: v.array(referral),
      /** Where the next page begins; null on the last one. */
      next: v.nullable(v.number()),
      now: instant,
    }),
  }),
  withdraw: operation({
    ...byCode,
    kind: 'command',
    retryKey: { field: 'locator' },
    summary:
      'Take a report back: her view is gone at once, the rest when she was asked whether it was she',
    input: v.object({ locator, caseId, ...written }),
    output: done,
    errors: notAccepted,
  }),
};
