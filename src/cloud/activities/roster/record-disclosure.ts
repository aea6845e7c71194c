import { newId } from '@cloud/platform/new-id';
import { personOf, type OperationContext } from '@cloud/platform/operation/operation-context';

interface Disclosure {
  activityId: string;
  /** Null: the numbers of everybody on the roster. */
  bookingId: string | null;
  reason: string;
}

/** Keeps who was shown full numbers, and why; in the transaction that shows them. */
export async function recordDisclosure(
  context: OperationContext,
  { activityId, bookingId, reason }: Disclosure,
): Promise<void> {
  await context.db
    .insertInto('number_disclosures')
    .values({
      tenant_id: context.tenantId,
      id: newId(),
      activity_id: activityId,
      booking_id: bookingId,
      seen_by: personOf(context),
      reason,
      created_at: context.now,
    })
    .execute();
}
