import { sql } from 'kysely';
import type { OperationContext } from '@cloud/platform/operation/operation-context';

/** What was to be sent for this case and is not on its way yet is not sent any more. */
export async function stopCalling(
  { db, tenantId, now }: Pick<OperationContext, 'db' | 'tenantId' | 'now'>,
  caseId: string,
): Promise<void> {
  await sql`update protection_alarms a set state = 'given-up', settled_at = ${now}
    where a.tenant_id = ${tenantId} and a.state = 'waiting' and a.id in (
      select alarm_id from protection_case_alarms
      where tenant_id = ${tenantId} and case_id = ${caseId})`.execute(db);
}
