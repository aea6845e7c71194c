import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { newId } from '@cloud/platform/new-id';
import type { EventKind, EventRole } from '@shared/protection/states/events';

/** A line of what happened, which she sees; by role, never by person. */
export async function addEvent(
  { db, tenantId, now }: Pick<OperationContext, 'db' | 'tenantId' | 'now'>,
  caseId: string,
  { kind, by, detail = null }: { kind: EventKind; by: EventRole; detail?: string | null },
): Promise<void> {
  await db
    .insertInto('protection_events')
    .values({
      tenant_id: tenantId,
      case_id: caseId,
      id: newId(),
      at: now,
      kind,
      by_role: by,
      detail,
    })
    .execute();
}
