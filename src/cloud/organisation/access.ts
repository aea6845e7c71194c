import type { AccessRules } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { ownRun } from '@cloud/platform/background-tasks/read-tasks';
import type { organisationContract } from '@shared/organisation/contract';
import {
  administratorRoles,
  auditorRoles,
  overseerRoles,
  type Role,
} from '@shared/organisation/roles';
import { hasRole } from '@shared/organisation/rules';
import { invitationById } from './invitations/invitations';
import { grantById, unitById } from './queries';
import { kindsReviewedAt } from './review/kinds-reviewed-at';

/** Unknown units and grants are refused like foreign ones: what exists is not told by the difference. */
export const access: AccessRules<typeof organisationContract> = {
  'oversees-unit': ({ input, context }) => holdsAt(context, overseerRoles, input.unitId),
  'audits-unit': ({ input, context }) => holdsAt(context, auditorRoles, input.unitId),
  'reviews-at-unit': async ({ input, context }) => {
    const unit = await unitById(context.db, context.tenantId, input.unitId);
    return unit !== undefined && kindsReviewedAt(context, unit.path).length > 0;
  },
  'administers-unit': ({ input, context }) => holdsAt(context, administratorRoles, input.unitId),
  'administers-grant': async ({ input, context }) => {
    const grant = await grantById(context.db, context.tenantId, input.grantId);
    return grant !== undefined && holdsAtPath(context, administratorRoles, grant.unit_path);
  },
  'administers-invitation': async ({ input, context }) => {
    const invitation = await invitationById(context, input.invitationId);
    return (
      invitation !== undefined && holdsAtPath(context, administratorRoles, invitation.unit_path)
    );
  },
  // Nobody frees her own unit from the one above.
  'administers-above': async ({ input, context }) => {
    const unit = await unitById(context.db, context.tenantId, input.unitId);
    const above = unit?.parent_path;
    return typeof above === 'string' && holdsAtPath(context, administratorRoles, above);
  },
  'own-background-task': async ({ input, context }) => {
    const { caller, db, tenantId } = context;
    if (caller.kind !== 'person') return false;
    return (await ownRun(db, tenantId, caller.personId, input.taskId)) !== undefined;
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
