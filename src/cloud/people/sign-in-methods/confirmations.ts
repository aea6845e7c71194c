import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { sessionIsFresh } from '@shared/people/session-rules';

/** Keeps that whoever holds this session has just shown a code sent to a number of hers. */
export async function keepConfirmation(context: OperationContext, personId: string): Promise<void> {
  const { db, tenantId, now } = context;
  await db
    .insertInto('identity_confirmations')
    .values({
      tenant_id: tenantId,
      person_id: personId,
      held_by: heldBy(context),
      confirmed_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'person_id', 'held_by']).doUpdateSet({ confirmed_at: now }),
    )
    .execute();
}

/** Whether that was a moment ago, in this very session. */
export async function hasConfirmed(context: OperationContext): Promise<boolean> {
  const { db, tenantId, now, caller } = context;
  if (caller.kind !== 'person') return false;
  const row = await db
    .selectFrom('identity_confirmations')
    .select('confirmed_at')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', caller.personId)
    .where('held_by', '=', heldBy(context))
    .executeTakeFirst();
  return row !== undefined && sessionIsFresh(row.confirmed_at, now);
}

/** Under CloudBase there is no session: WeChat itself says at every call who holds the phone. */
function heldBy({ caller }: OperationContext): string {
  return (caller.kind === 'person' && caller.sessionId) || 'wechat';
}
