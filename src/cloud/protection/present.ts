import type { Selectable } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { oneOf } from '@cloud/platform/one-of';
import { threads, type WrapText } from '@shared/envelope/case/entry';
import type { QueueRow } from '@shared/protection/case-contract';
import type { HandlerKey, KeyState } from '@shared/protection/keys-contract';
import { isUnconfirmedLong, withdrawalEnds } from '@shared/protection/rules';
import {
  caseStates,
  reporters,
  urgencies,
  withoutCaseKinds,
} from '@shared/protection/states/case-states';
import { eventKinds, eventRoles } from '@shared/protection/states/events';
import {
  referralGrounds,
  referralStates,
  referralTargets,
} from '@shared/protection/states/referral-states';
import type { Referral, TimelineEvent } from '@shared/protection/wire';
import type { CaseRow, KeyRow } from './queries';

type Row<Table extends keyof Database> = Selectable<Database[Table]>;

export function presentWrap(row: Row<'protection_wraps'>): WrapText {
  const { epoch, key_id: to, file } = row;
  return { thread: oneOf(threads, row.thread), epoch, to, file };
}

export function presentEvent(row: Row<'protection_events'>): TimelineEvent {
  return {
    at: row.at.toISOString(),
    kind: oneOf(eventKinds, row.kind),
    by: oneOf(eventRoles, row.by_role),
    detail: row.detail,
  };
}

export function presentReferral(row: Row<'protection_referrals'>): Referral {
  return {
    id: row.id,
    target: oneOf(referralTargets, row.target),
    ground: oneOf(referralGrounds, row.ground),
    state: oneOf(referralStates, row.state),
    at: row.at.toISOString(),
    reason: row.reason,
  };
}

interface Around {
  now: Date;
  /** The caller's. */
  own: string | null;
  names: ReadonlyMap<string, string>;
  openReferrals: number;
}

/** A line of the queue: no word of hers. */
export function presentCase(row: CaseRow, { now, own, names, openReferrals }: Around): QueueRow {
  const { taken_by: takenBy, promised_by: promised } = row;
  const { withdrawn_at: withdrawnAt, withdrawal_confirmed_at: confirmedAt } = row;
  return {
    caseId: row.id,
    state: oneOf(caseStates, row.state),
    urgency: oneOf(urgencies, row.urgency),
    reporter: oneOf(reporters, row.reporter),
    unitId: row.unit_id,
    receivedAt: row.received_at.toISOString(),
    lastFromHerAt: row.last_from_her_at.toISOString(),
    unreadSince: row.unread_since?.toISOString() ?? null,
    promisedBy: promised?.toISOString() ?? null,
    isLate: row.unread_since !== null && promised !== null && promised < now,
    takenBy: takenBy === null ? null : { handler: takenBy, name: names.get(takenBy) ?? '' },
    isMine: takenBy !== null && takenBy === own,
    openReferrals,
    withdrawal:
      row.state === 'withdrawn' && withdrawnAt
        ? {
            at: withdrawnAt.toISOString(),
            isConfirmed: confirmedAt !== null,
            isLong: isUnconfirmedLong(withdrawnAt, confirmedAt, now),
            endsAt: withdrawalEnds(withdrawnAt, confirmedAt).toISOString(),
            isKept: row.is_retained,
          }
        : null,
    withoutCase: row.without_case === null ? null : oneOf(withoutCaseKinds, row.without_case),
  };
}

export function presentKey(row: KeyRow, now: Date): HandlerKey {
  return {
    keyId: row.key_id,
    handler: row.handler,
    name: row.name,
    unitId: row.unit_id,
    role: oneOf(['case-handler', 'case-lead'], row.role),
    signing: row.signing,
    recipient: row.recipient,
    state: keyStateOf(row, now),
    madeAt: row.made_at.toISOString(),
    validFrom: row.valid_from?.toISOString() ?? null,
    validUntil: row.valid_until?.toISOString() ?? null,
  };
}

function keyStateOf(row: KeyRow, now: Date): KeyState {
  if (row.revoked_at) return 'revoked';
  if (row.left_at) return 'left';
  if (row.valid_until === null) return 'requested';
  return row.valid_until > now ? 'listed' : 'ended';
}
