import type { AccessRules } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { ownRun } from '@cloud/platform/work/read-work';
import type { organisationContract } from '@shared/organisation/contract';
import type { Role } from '@shared/organisation/roles';
import { hasRole } from '@shared/organisation/rules';
import { invitationById } from './invitations/invitations';
import { grantById, unitById } from './queries';

const administrators: readonly Role[] = ['unit-admin', 'platform-admin'];
const overseers: readonly Role[] = [...administrators, 'auditor'];
/** Not a unit's administrator: she is who is watched. */
const auditors: readonly Role[] = ['auditor', 'platform-admin'];

/** Unknown units and grants are refused like foreign ones: what exists is not told by the difference. */
export const access: AccessRules<typeof organisationContract> = {
  'oversees-unit': ({ input, context }) => holdsAt(context, overseers, input.unitId),
  'audits-unit': ({ input, context }) => holdsAt(context, auditors, input.unitId),
  'administers-unit': ({ input, context }) => holdsAt(context, administrators, input.unitId),
  'administers-grant': async ({ input, context }) => {
    const grant = await grantById(context.db, context.tenantId, input.grantId);
    return grant !== undefined && holdsAtPath(context, administrators, grant.unit_path);
  },
  'administers-invitation': async ({ input, context }) => {
    const invitation = await invitationById(context, input.invitationId);
    return invitation !== undefined && holdsAtPath(context, administrators, invitation.unit_path);
  },
  // Nobody frees her own unit from the one above.
  'administers-above': async ({ input, context }) => {
    const unit = await unitById(context.db, context.tenantId, input.unitId);
    const above = unit?.parent_path;
    return typeof above === 'string' && holdsAtPath(context, administrators, above);
  },
  'own-work': async ({ input, context }) => {
    const { caller, db, tenantId } = context;
    if (caller.kind !== 'person') return false;
    return (await ownRun(db, tenantId, caller.personId, input.workId)) !== undefined;
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
