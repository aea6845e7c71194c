import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import type { protectionContract } from '@shared/protection/contract';
import { isUnconfirmedLong, rightsCentre } from '@shared/protection/rules';
import { addEvent } from '../entries/events';
import { entriesAfter, pageOfEntries } from '../entries/pages';
import { eventsOf, referralsOf, wrapsFor } from '../entries/parts';
import { presentEvent, presentReferral, presentWrap } from '../present';
import { keysWithHolders, type CaseRow } from '../queries';
import { answered, holdCase, type Doer } from './change-case';
import { presentCases } from './queue';

const askAgainMs = 24 * 3_600_000;

/** Reads a case. That it was opened, and by which role, she sees in her view. */
export const openCase: Handler<typeof protectionContract.openCase> = async ({ input, context }) => {
  const { row, doer } = await holdCase(context, input.caseId);
  // For whoever took it, opening is reading; a case that nobody took waits for somebody who does.
  const isRead = row.taken_by === doer.handler && row.state !== 'withdrawn';
  const opened = await leaveMark(
    context,
    row,
    doer,
    isRead ? answered : askingHer(context, row, doer),
  );
  context.audit({ target: row.id, unitId: rightsCentre });
  return page(context, opened, 0);
};

/**
 * The next page, or what is new, for whoever has opened the case. What she wrote since then and nobody has
 * opened leaves its mark here as well.
 */
export const caseEntries: Handler<typeof protectionContract.caseEntries> = async ({
  input,
  context,
  errors,
}) => {
  const { row, doer } = await holdCase(context, input.caseId);
  if (!row.opened_by.includes(doer.personId)) throw errors.OPEN_FIRST();
  const isNew = row.opened_at === null || row.opened_at < row.last_from_her_at;
  const seen = isNew ? await leaveMark(context, row, doer, {}) : row;
  context.audit({ target: row.id, unitId: rightsCentre });
  return page(context, seen, input.after);
};

/**
 * Somebody looks after what was taken back; that she is asked takes days. Until it is settled people are
 * called every day, and after seven days only a lead is heard.
 */
function askingHer(
  { now }: OperationContext,
  { reporter, state, withdrawn_at: at, withdrawal_confirmed_at: confirmed }: CaseRow,
  { by }: Doer,
): { alarm_at?: Date; alarm_rung?: null } {
  const isOpen = state === 'withdrawn' && at !== null && confirmed === null && reporter !== 'drill';
  if (!isOpen || (isUnconfirmedLong(at, confirmed, now) && by !== 'lead')) return {};
  return { alarm_at: new Date(now.getTime() + askAgainMs), alarm_rung: null };
}

async function leaveMark(
  context: OperationContext,
  row: CaseRow,
  { personId, by }: Doer,
  more: Partial<Pick<CaseRow, keyof typeof answered>>,
): Promise<CaseRow> {
  const { db, tenantId, now } = context;
  const opened_by = [...new Set([...row.opened_by, personId])];
  const opened = { opened_at: now, opened_by, ...more };
  await db
    .updateTable('protection_cases')
    .set(opened)
    .where('tenant_id', '=', tenantId)
    .where('id', '=', row.id)
    .execute();
  await addEvent(context, row.id, { kind: 'opened', by });
  return { ...row, ...opened };
}

async function page(context: OperationContext, row: CaseRow, after: number) {
  const [presented] = await presentCases(context, [row]);
  if (!presented) throw fail('INTERNAL');
  const keys = await keysWithHolders(context).execute();
  const own = keys.filter(({ person_id: person }) => personIs(context, person));
  const wraps = await wrapsFor(
    context,
    row.id,
    own.map(({ key_id: keyId }) => keyId),
  );
  return {
    row: presented,
    ...pageOfEntries(await entriesAfter(context, row.id, { after })),
    wraps: after === 0 ? wraps.map(presentWrap) : [],
    events: (await eventsOf(context, row.id)).map(presentEvent),
    referrals: (await referralsOf(context, row.id)).map(presentReferral),
    readers: await readingKeys(context, row.id),
  };
}

const personIs = ({ caller }: OperationContext, person: string): boolean =>
  caller.kind === 'person' && caller.personId === person;

/** Key ids to which the newest shared key is wrapped. */
async function readingKeys({ db, tenantId }: OperationContext, caseId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('protection_wraps')
    .where('tenant_id', '=', tenantId)
    .where('case_id', '=', caseId)
    .where('thread', '=', 'shared')
    .orderBy('epoch', 'desc')
    .orderBy('key_id')
    .select(['epoch', 'key_id'])
    .execute();
  return rows.filter(({ epoch }) => epoch === rows[0]?.epoch).map((row) => row.key_id);
}
