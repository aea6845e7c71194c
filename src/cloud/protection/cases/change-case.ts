import type { Updateable } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { fail } from '@cloud/platform/errors';
import { oneOf } from '@cloud/platform/one-of';
import type { HandlerArguments } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import type { ReadEntry } from '@shared/envelope/case/entry';
import { caseLeadRoles } from '@shared/organisation/roles';
import type { protectionContract } from '@shared/protection/contract';
import { rightsCentre } from '@shared/protection/rules';
import {
  caseStates,
  stateAfter,
  type CaseAction,
  type CaseState,
} from '@shared/protection/states/case-states';
import type { EventKind, EventRole } from '@shared/protection/states/events';
import { holdsAtCentre } from '../access';
import { addEvent } from '../entries/events';
import { dropWraps, readersAfter } from '../entries/readers';
import { takeIn } from '../entries/take-in';
import {
  NotAccepted,
  ordinaryKinds,
  refusalOf,
  type Accepted,
  type Written,
  type Writer,
} from '../entries/written';
import { handlerOf, isUsable, keysWithHolders, lockedCaseById, type CaseRow } from '../queries';

type CaseUpdate = Updateable<Database['protection_cases']>;

/** The refusals that every command about a case declares. */
export type CaseErrors = Pick<
  HandlerArguments<typeof protectionContract.addEntries>['errors'],
  'NOT_ACCEPTED' | 'PLACE_TAKEN' | 'OTHER_STATE'
>;

interface Asked {
  input: { caseId: string } & Written;
  context: OperationContext;
  errors: CaseErrors;
}

/** What a command does with a case beside storing what was written. */
export interface Change {
  /** Refused where the state does not allow it; left out, the state stays. */
  action?: CaseAction;
  /** The state it goes to, where no action leads there. */
  to?: CaseState;
  accepted?: Accepted;
  /**
   * Refused where nothing came that a key of the caller's signed: a session alone, which somebody may have
   * got hold of, ends no case.
   */
  isSigned?: true;
  /** Columns that change. */
  set?: CaseUpdate;
  event?: { kind: EventKind; detail?: string | null };
}

/** The caller as a case sees her. */
export interface Doer {
  handler: string;
  personId: string;
  by: EventRole;
  keys: { keyId: string; signing: string }[];
}

/** A case under the lock, and who changes it. */
export interface Held {
  row: CaseRow;
  doer: Doer;
}

/**
 * Locks the case and says who changes it.
 * @throws NOT_ALLOWED for somebody who has made no key yet
 */
export async function holdCase(context: OperationContext, caseId: string): Promise<Held> {
  const row = await lockedCaseById(context, caseId);
  const own = await handlerOf(context);
  if (!row || !own) throw fail('NOT_ALLOWED');
  const keys = await keysWithHolders(context).where('k.handler', '=', own.handler).execute();
  const isLead = await holdsAtCentre(context, caseLeadRoles);
  return {
    row,
    doer: {
      handler: own.handler,
      personId: own.person_id,
      by: isLead ? 'lead' : 'handler',
      keys: keys
        .filter((key) => isUsable(key, context.now))
        .map(({ key_id: keyId, signing }) => ({ keyId, signing })),
    },
  };
}

export interface Changed {
  entries: string[];
  state: CaseState;
}

const noKey = '你现在没有能用的钥匙，先到“我的钥匙”做一把或者续期';

/** Stores what came with a command, moves the state, and leaves its marks: for her and for the auditor. */
export async function changeCase(
  { input, context, errors }: Asked,
  change: Change | ((held: Held) => Change | Promise<Change>),
): Promise<Changed> {
  const held = await holdCase(context, input.caseId);
  const { row, doer } = held;
  // Whoever can read nothing now must not end alarms either.
  if (doer.keys.length === 0) throw fail('NOT_ALLOWED', { message: noKey });
  const {
    action,
    to,
    accepted,
    isSigned = false,
    set = {},
    event,
  } = typeof change === 'function' ? await change(held) : change;
  const before = oneOf(caseStates, row.state);
  const state = action ? stateAfter(action, before) : (to ?? before);
  if (state === null) throw errors.OTHER_STATE({ data: { state: before } });
  const kinds: Accepted = accepted ?? { kinds: ordinaryKinds };
  try {
    const { hashes, fresh } = await storeOf(context, held, input, kinds);
    // What is there already was signed for something else; a retry of this very call is answered before.
    if ((isSigned || kinds.needs) && fresh.length === 0) throw new NotAccepted('UNSIGNED');
    await moveCase(context, held, { ...set, state }, fresh);
    if (event) await addEvent(context, row.id, { by: doer.by, ...event });
    context.audit({ target: row.id, unitId: rightsCentre });
    return { entries: hashes, state };
  } catch (error) {
    throw refusalOf(error, errors);
  }
}

async function storeOf(
  context: OperationContext,
  { row, doer }: Held,
  written: Written,
  accepted: Accepted,
) {
  if (written.entries.length === 0) {
    if (accepted.needs || written.wraps.length > 0) throw new NotAccepted('KIND');
    return { hashes: [], fresh: [] };
  }
  const writer: Writer = { role: 'handler', keys: doer.keys };
  return takeIn(context, row, { written, writer, accepted });
}

async function moveCase(
  context: OperationContext,
  { row, doer }: Held,
  set: CaseUpdate,
  fresh: readonly ReadEntry[],
): Promise<void> {
  const readers = await readersAfter(context, row.readers, fresh);
  if (!readers.includes(doer.personId)) throw new NotAccepted('WRONG_READERS');
  const confirms = fresh.some(({ header }) => header.kind === 'status');
  await context.db
    .updateTable('protection_cases')
    .set({
      readers,
      ...(confirms && row.acknowledged_at === null ? { acknowledged_at: context.now } : {}),
      ...set,
    })
    .where('tenant_id', '=', context.tenantId)
    .where('id', '=', row.id)
    .execute();
  const gone = row.readers.filter((person) => !readers.includes(person));
  await dropWraps(context, row.id, gone);
  if (gone.length > 0) await addEvent(context, row.id, { kind: 'reader-left', by: doer.by });
  if (readers.some((person) => !row.readers.includes(person)))
    await addEvent(context, row.id, { kind: 'reader-added', by: doer.by });
}

/** Nobody has asked for its end, or what she asked is void. */
export const notAsked = {
  closing_asked_by: null,
  close_reason: null,
  without_case: null,
} satisfies CaseUpdate;

/** Nobody waits any more: alarms end, and so does the promise. */
export const answered = {
  unread_since: null,
  promised_by: null,
  alarm_at: null,
  alarm_rung: null,
} satisfies CaseUpdate;
