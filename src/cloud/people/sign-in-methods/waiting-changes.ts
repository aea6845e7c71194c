import type { OperationContext } from '@cloud/platform/operation/operation-context';
import type { WaitingKind } from '@shared/people/sign-in-methods-rules';
import { freshness } from './freshness';

/** What she has asked for and nobody has stopped, as long as it may still be done. */
export function waitingOf({ db, tenantId, now }: OperationContext, personId: string) {
  return db
    .selectFrom('waiting_changes')
    .select(['id', 'kind', 'asked_at', 'opens_at', 'closes_at'])
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('stopped_at', 'is', null)
    .where('closes_at', '>', now)
    .orderBy('asked_at')
    .orderBy('id')
    .execute();
}

/**
 * Whether it may be done now: she has just shown who she is, or has nothing to show it by and has
 * waited for a day.
 */
export async function isDue(
  context: OperationContext,
  personId: string,
  kind: WaitingKind,
): Promise<boolean> {
  if ((await freshness(context)) === 'fresh') return true;
  const waiting = await waitingOf(context, personId);
  return waiting.some((row) => row.kind === kind && row.opens_at <= context.now);
}

/** Stops it; false when it is not there, or was stopped before. */
export async function stopWaiting(
  { db, tenantId, now }: OperationContext,
  personId: string,
  changeId: string,
): Promise<boolean> {
  const stopped = await db
    .updateTable('waiting_changes')
    .set({ stopped_at: now })
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('id', '=', changeId)
    .where('stopped_at', 'is', null)
    .where('closes_at', '>', now)
    .returning('id')
    .executeTakeFirst();
  return stopped !== undefined;
}
