import type { AccessRules } from '@cloud/platform/handler';
import type { OperationContext } from '@cloud/platform/operation-context';
import type { organisationContract } from '@shared/organisation/contract';
import type { Role } from '@shared/organisation/roles';
import { hasRole } from '@shared/organisation/rules';
import { grantById, unitById } from './queries';

const administrators: readonly Role[] = ['unit-admin', 'platform-admin'];
const overseers: readonly Role[] = [...administrators, 'auditor'];

/** Unknown units and grants are refused like foreign ones: what exists is not told by the difference. */
export const access: AccessRules<typeof organisationContract> = {
  'oversees-unit': ({ input, context }) => holdsAt(context, overseers, input.unitId),
  'administers-unit': ({ input, context }) => holdsAt(context, administrators, input.unitId),
  'administers-grant': async ({ input, context }) => {
    const grant = await grantById(context.db, context.tenantId, input.grantId);
    return grant !== undefined && holdsAtPath(context, administrators, grant.unit_path);
  },
};

async function holdsAt(
  context: OperationContext,
  wanted: readonly Role[],
  unitId: string,
): Promise<boolean> {
  const unit = await unitById(context.db, context.tenantId, unitId);
  return unit !== undefined && holdsAtPath(context, wanted, unit.path);
}

function holdsAtPath(context: OperationContext, wanted: readonly Role[], path: string): boolean {
  return context.caller.kind === 'person' && hasRole(context.caller.grants, wanted, path);
}
