import type { OperationContext } from '@cloud/platform/operation/operation-context';
import type { SessionPlace } from '@shared/people/session-rules';

/** Ends sessions of a person that still hold, and says how many. */
export async function revokeSessions(
  context: OperationContext,
  personId: string,
  which: { only?: string; but?: string; place?: SessionPlace } = {},
): Promise<number> {
  const { db, tenantId, now } = context;
  let query = db
    .updateTable('sessions')
    .set({ revoked_at: now })
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now);
  if (which.only !== undefined) query = query.where('id', '=', which.only);
  if (which.but !== undefined) query = query.where('id', '!=', which.but);
  if (which.place !== undefined) query = query.where('place', '=', which.place);
  const ended = await query.returning('id').execute();
  return ended.length;
}

/** Ends the sessions that one number opened, but for the one that asks; says how many. */
export async function endSessionsOf(
  { db, tenantId, now, caller }: OperationContext,
  personId: string,
  numberId: string,
): Promise<number> {
  let query = db
    .updateTable('sessions')
    .set({ revoked_at: now })
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('identity_id', '=', numberId)
    .where('revoked_at', 'is', null);
  if (caller.kind === 'person' && caller.sessionId !== null) {
    query = query.where('id', '!=', caller.sessionId);
  }
  const ended = await query.returning('id').execute();
  return ended.length;
}
