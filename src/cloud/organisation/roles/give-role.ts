import { newId } from '@cloud/platform/new-id';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import type { Role } from '@shared/organisation/roles';
import { hasOverlappingGrant } from '../queries';

interface GivenRole {
  personId: string;
  role: Role;
  unitId: string;
  /** `YYYY-MM-DD`; null: open. */
  startsOn: string;
  endsOn: string | null;
  /** Null: by the installation itself. */
  grantedBy: string | null;
}

/** Writes a grant, and gives its id; undefined when she holds the role there on one of the days already. */
export async function giveRole(
  context: OperationContext,
  given: GivenRole,
): Promise<string | undefined> {
  const { db, tenantId, now } = context;
  if (await hasOverlappingGrant(db, tenantId, given)) return undefined;
  const id = newId();
  try {
    await db
      .insertInto('grants')
      .values({
        tenant_id: tenantId,
        id,
        person_id: given.personId,
        role: given.role,
        unit_id: given.unitId,
        starts_on: given.startsOn,
        ends_on: given.endsOn,
        granted_by: given.grantedBy,
        granted_at: now,
      })
      .execute();
  } catch (error) {
    // Somebody else gave the same role at the same moment: the constraint has the last word.
    if (isExclusionViolation(error)) return undefined;
    throw error;
  }
  return id;
}

function isExclusionViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23P01';
}
