import { createHash } from 'node:crypto';
import { newId } from '@cloud/platform/new-id';
import { personOf, type OperationContext } from '@cloud/platform/operation/operation-context';
import { limitRate } from '@cloud/platform/secrets/rate-limit';

interface View {
  /** Null: nobody was found. */
  personId: string | null;
  unitId: string | null;
  /** As in the audit log. */
  operation: string;
  reason: string;
}

/** Enough for a busy counter, and too few to try numbers out or to take dossier after dossier. */
const VIEWS_AN_HOUR = 60;
/** What somebody asks for at a counter is written down while she stands there, or on the same day. */
const HOURS_OF_A_VIEW = 24;

/** Counts one more view of somebody's record. Call it in an operation's `before`. */
export async function limitViews(outside: OperationContext): Promise<void> {
  await limitRate(outside, {
    name: 'look-up-person',
    subject: personOf(outside),
    allowed: VIEWS_AN_HOUR,
    windowSeconds: 3600,
  });
}

/**
 * Keeps why somebody's record was viewed, where it is deleted with her.
 * @returns what the audit row holds of it
 */
export async function recordView(
  context: OperationContext,
  { personId, unitId, operation, reason }: View,
): Promise<{ view: string; reasonHash: string }> {
  const id = newId();
  await context.db
    .insertInto('looks_at_people')
    .values({
      tenant_id: context.tenantId,
      id,
      person_id: personId,
      seen_by: personOf(context),
      unit_id: unitId,
      operation,
      reason,
      created_at: context.now,
    })
    .execute();
  const reasonHash = createHash('sha256').update(`${id} ${reason}`).digest('hex');
  return { view: id, reasonHash };
}

/** Whether the caller has just looked this person up: nobody acts for one whose id she only got hold of. */
export async function hasLookedUp(context: OperationContext, personId: string): Promise<boolean> {
  const since = new Date(context.now.getTime() - HOURS_OF_A_VIEW * 3_600_000);
  const view = await context.db
    .selectFrom('looks_at_people')
    .select('id')
    .where('tenant_id', '=', context.tenantId)
    .where('person_id', '=', personId)
    .where('seen_by', '=', personOf(context))
    .where('operation', '=', 'people.lookUpPerson')
    .where('created_at', '>=', since)
    .limit(1)
    .executeTakeFirst();
  return view !== undefined;
}
