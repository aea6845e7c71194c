import { entryText, wrapText } from '@shared/envelope/case/entry';
import { bytes32, keyId, slug } from '@shared/envelope/encoding/forms';
import { instant, unitId } from '@shared/contract/schemas';
import * as v from 'valibot';
import { caseStates, ownerStates, reporters, urgencies } from './states/case-states';
import { eventKinds, eventRoles } from './states/events';
import { referralGrounds, referralStates, referralTargets } from './states/referral-states';

/** Names a case: 43 characters of base64url (`caseIdOf`). */
export const caseId = bytes32;

/** What a return code finds its case by; the server keeps a keyed hash of it. */
export const locator = bytes32;

/** Names a handler over all her keys: public, and nobody's person id. */
export const handlerSlug = slug;

/** A call stays below 100 KB; characters of all entries and wraps in it. */
export const LONGEST_CALL = 95_000;

const entries = v.pipe(v.array(entryText), v.maxLength(6));

/** Entries that belong together and the wraps that they name: stored whole, or not at all. */
export const written = {
  entries: v.pipe(entries, v.minLength(1)),
  wraps: v.optional(v.pipe(v.array(wrapText), v.maxLength(240)), []),
};

/** The same where the state alone may change. */
export const perhapsWritten = { ...written, entries: v.optional(entries, []) };

interface Written {
  entries: readonly { header: string; body: string }[];
  wraps: readonly { file: string }[];
}

/** Whether what is written at once fits into a call: more goes in two. */
export function fitsACall({ entries, wraps }: Written): boolean {
  const aWrapTakes = 90;
  const length =
    entries.reduce((sum, { header, body }) => sum + header.length + body.length, 0) +
    wraps.reduce((sum, { file }) => sum + file.length + aWrapTakes, 0);
  return length <= LONGEST_CALL;
}

/** An entry as it was written, and what the server says of it: nothing of that is signed. */
export const storedEntry = v.object({
  entry: entryText,
  /** In the order in which the server took them, from 1. */
  position: v.number(),
  /** 已存到系统, never 经办人已签名确认. */
  storedAt: instant,
});
export type StoredEntry = v.InferOutput<typeof storedEntry>;

export const reporter = v.picklist(reporters);
export const urgency = v.picklist(urgencies);
export const caseState = v.picklist(caseStates);
export const ownerState = v.picklist(ownerStates);

/** One line of what happened; the server's word. */
export const timelineEvent = v.object({
  at: instant,
  kind: v.picklist(eventKinds),
  by: v.picklist(eventRoles),
  /** A code of `states/`: a reason, or to whom. */
  detail: v.nullable(v.string()),
});
export type TimelineEvent = v.InferOutput<typeof timelineEvent>;

export const referral = v.object({
  id: v.string(),
  target: v.picklist(referralTargets),
  ground: v.picklist(referralGrounds),
  state: v.picklist(referralStates),
  at: instant,
  /** A code of `refusalReasons`, when it was refused. */
  reason: v.nullable(v.string()),
});
export type Referral = v.InferOutput<typeof referral>;

/** Whether somebody looks now. Unsigned: the server's word. */
export const dutyNow = v.object({
  /** A handler is on duty who has confirmed it. */
  isOnDuty: v.boolean(),
  /** When one is expected next; null while one is there, or where nobody knows. */
  nextFrom: v.nullable(instant),
  /** Within how many minutes of somebody being there a report is read. */
  urgentMinutes: v.number(),
  otherHours: v.number(),
});
export type DutyNow = v.InferOutput<typeof dutyNow>;

/** What the server may know of a report. Town or village only if she gives it. */
export const about = v.object({
  reporter,
  urgency,
  unitId: v.optional(unitId),
  /**
   * The public halves of her keys, so that the server can refuse what is not hers. Handlers' clients take
   * them from inside her first message only: they are never served.
   */
  signing: bytes32,
  recipient: v.pipe(v.string(), v.regex(/^age1[02-9ac-hj-np-z]{58}$/)),
});

export { keyId };
