import * as v from 'valibot';
import { bytes32, count, keyId, recipient, slug } from '../encoding/forms';
import type { EntryKind } from './entry';

/**
 * Bodies that the server may read, as canonical JSON: it has to act on them, and they hold no word of
 * hers. What they mean, and who may sign them, is decided in `verify/`.
 */

/** Names a wrap and what it is, so that it can be deleted while the statement stays verifiable. */
const wrapName = v.strictObject({ to: keyId, hash: bytes32 });
const wrapNames = v.pipe(v.array(wrapName), v.minLength(1), v.maxLength(120));

/** Starts an epoch of the thread's key. Who is among the wraps reads from here on; nobody else does. */
export const epochBody = v.strictObject({
  /** The public half of the new key, `age1…`. */
  public: recipient,
  wraps: wrapNames,
  /** Persons who read before, and why they do not any more. */
  removed: v.pipe(
    v.array(
      v.strictObject({
        handler: slug,
        reason: v.picklist(['revoked', 'left', 'conflict', 'leftOut', 'closed']),
      }),
    ),
    v.maxLength(60),
  ),
});
export type EpochBody = v.InferOutput<typeof epochBody>;

/** Adds readers to epochs of this thread, so that they read what was before, too. */
export const wrapsBody = v.strictObject({
  wraps: v.pipe(
    v.array(v.strictObject({ epoch: count(1, 1_000_000), to: keyId, hash: bytes32 })),
    v.minLength(1),
    v.maxLength(240),
  ),
});
export type WrapsBody = v.InferOutput<typeof wrapsBody>;

/** A handler saw her in person: from here on the case is opened by another code. */
export const replaceCodeBody = v.strictObject({
  /** Key id of the code that is lost. */
  replaces: keyId,
  keyId,
  signing: bytes32,
  recipient,
});
export type ReplaceCodeBody = v.InferOutput<typeof replaceCodeBody>;

/** A handler stops reading this case. Whoever writes next starts an epoch without her. */
export const leaveBody = v.strictObject({ reason: v.picklist(['conflict', 'left']) });

/** What a handler confirms with her signature. On a report about somebody else, shared: 收到, 已处理 only. */
export const statuses = [
  /** 收到 */
  'received',
  /** A handler has opened and read it. */
  'opened',
  /** A handler has taken the case. */
  'taken',
  /** 已处理 */
  'handled',
  /** Asks the lead to close. */
  'closing',
  /** Closed: counts from a case lead only. */
  'closed',
  'reopened',
] as const;
export type Status = (typeof statuses)[number];
/** Statuses that the shared thread of a report about somebody else accepts. */
export const thirdPartyStatuses: readonly Status[] = ['received', 'handled'];

export const statusBody = v.strictObject({
  status: v.picklist(statuses),
  /** Hash of the entry that is confirmed; null for the case as a whole. */
  of: v.nullable(bytes32),
});
export type StatusBody = v.InferOutput<typeof statusBody>;

/** She takes her report back; only her key can. */
export const withdrawBody = v.strictObject({});
/** A handler undoes the withdrawal after reaching her by the safe contact. */
export const restoreBody = v.strictObject({
  /** Hash of the withdrawal. */
  of: bytes32,
});

/** The schema of each body that is not sealed. */
export const statementBodies = {
  epoch: epochBody,
  wraps: wrapsBody,
  replaceCode: replaceCodeBody,
  leave: leaveBody,
  status: statusBody,
  withdraw: withdrawBody,
  restore: restoreBody,
} as const satisfies Record<Exclude<EntryKind, 'sealed'>, v.GenericSchema>;
