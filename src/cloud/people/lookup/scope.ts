import { unitById } from '@cloud/organisation/queries';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { administratorRoles, type Role } from '@shared/organisation/roles';
import { hasRole } from '@shared/organisation/rules';

/** Whether she holds one of the roles at the unit; unknown units are refused like foreign ones. */
export async function holdsAt(
  context: OperationContext,
  wanted: readonly Role[],
  unitId: string,
): Promise<boolean> {
  const { caller, db, tenantId } = context;
  const unit = await unitById(db, tenantId, unitId);
  return (
    unit !== undefined && caller.kind === 'person' && hasRole(caller.grants, wanted, unit.path)
  );
}

/** Whether she administers the whole county: a unit without one above it. */
export function administersCounty({ caller }: OperationContext): boolean {
  const isRoot = (path: string) => path.split('/').filter(Boolean).length === 1;
  return (
    caller.kind === 'person' &&
    caller.grants.some(
      ({ role, unitPath }) => administratorRoles.includes(role) && isRoot(unitPath),
    )
  );
}
