import type { Handler } from '@cloud/platform/operation/handler';
import { oneOf } from '@cloud/platform/one-of';
import { personOf, type OperationContext } from '@cloud/platform/operation/operation-context';
import { namesOf } from '@cloud/people/queries';
import type { organisationContract } from '@shared/organisation/contract';
import { roleNames, roles } from '@shared/organisation/roles';
import { shanghaiDate } from '@shared/time/shanghai';
import { hasOverlappingGrant } from '../queries';
import { isForHer, openInvitation, type Invitation } from './invitations';

export const invitation: Handler<typeof organisationContract.invitation> = async ({
  input,
  context,
  errors,
}) => {
  const found = await openInvitation(context, input.code);
  if (!found) throw errors.INVITATION_GONE();
  const role = oneOf(roles, found.role);
  const inviterId = found.invited_by;
  const names = await namesOf(context.db, context.tenantId, inviterId ? [inviterId] : []);
  return {
    role,
    roleName: roleNames[role],
    unitName: found.unit_name,
    invitedBy: (inviterId && names.get(inviterId)) ?? null,
    roleEndsOn: found.role_ends_on,
    expiresAt: found.expires_at.toISOString(),
    phone: found.phone_masked,
    obstacle: await obstacleOf(context, found),
  };
};

async function obstacleOf(context: OperationContext, found: Invitation) {
  const { db, tenantId, now } = context;
  const personId = personOf(context);
  if (found.invited_by === personId) return 'own-invitation';
  if (!(await isForHer(context, found, personId))) return 'number-not-mine';
  const held = await hasOverlappingGrant(db, tenantId, {
    personId,
    role: oneOf(roles, found.role),
    unitId: found.unit_id,
    startsOn: shanghaiDate(now),
    endsOn: found.role_ends_on,
  });
  return held ? 'already-held' : null;
}
