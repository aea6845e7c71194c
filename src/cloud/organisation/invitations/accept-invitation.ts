import type { Handler } from '@cloud/platform/operation/handler';
import { notify } from '@cloud/platform/notify/notify';
import { oneOf } from '@cloud/platform/one-of';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { organisationContract } from '@shared/organisation/contract';
import { mayGrant } from '@shared/organisation/rules';
import { roleNames, roles } from '@shared/organisation/roles';
import { shanghaiDate } from '@shared/time/shanghai';
import { giveRole } from '../roles/give-role';
import { grantsOf } from '../queries';
import { hasAdministrator } from './invite-first-admin';
import { isForHer, openInvitation, settleInvitation } from './invitations';
import { invitation } from '../notifications';

/** What the inviter may give is asked again now: between invitation and acceptance she may have lost it. */
export const acceptInvitation: Handler<typeof organisationContract.acceptInvitation> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const personId = personOf(context);
  const today = shanghaiDate(now);
  const found = await openInvitation(context, input.code);
  if (!found) throw errors.INVITATION_GONE();
  if (!(await isForHer(context, found, personId))) throw errors.NUMBER_NOT_MINE();
  const role = oneOf(roles, found.role);
  const inviterId = found.invited_by;
  if (inviterId === null) {
    // The installation invites the first administrator only.
    if (await hasAdministrator(db, tenantId, now)) throw errors.INVITATION_GONE();
  } else {
    const decision = mayGrant({
      granterId: inviterId,
      granterGrants: await grantsOf(db, tenantId, inviterId, today),
      personId,
      role,
      unitPath: found.unit_path,
    });
    if (decision === 'not-oneself') throw errors.NOT_ONESELF();
    if (decision !== 'yes') throw errors.INVITER_CANNOT();
  }
  if (found.role_ends_on !== null && found.role_ends_on < today) throw errors.INVITATION_GONE();

  // First the invitation, on whose row a second acceptance waits; then the grant.
  if (!(await settleInvitation(context, found.id, { state: 'accepted', personId }))) {
    throw errors.INVITATION_GONE();
  }
  const grantId = await giveRole(context, {
    personId,
    role,
    unitId: found.unit_id,
    startsOn: today,
    endsOn: found.role_ends_on,
    grantedBy: inviterId,
  });
  if (grantId === undefined) throw errors.ALREADY_GRANTED();
  if (inviterId !== null) {
    await notify(context, {
      personId: inviterId,
      kind: invitation,
      title: '你的邀请有人接受了',
      body: `${found.unit_name}有了新的${roleNames[role]}。`,
      link: null,
      dedupeKey: `invitation-accepted ${found.id}`,
    });
  }
  context.audit({
    target: personId,
    unitId: found.unit_id,
    detail: { invitation: found.id, grant: grantId, role },
  });
  return { grantId };
};
