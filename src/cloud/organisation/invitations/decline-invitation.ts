import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { organisationContract } from '@shared/organisation/contract';
import { isForHer, openInvitation, settleInvitation } from './invitations';

export const declineInvitation: Handler<typeof organisationContract.declineInvitation> = async ({
  input,
  context,
  errors,
}) => {
  const personId = personOf(context);
  const found = await openInvitation(context, input.code);
  if (!found) throw errors.INVITATION_GONE();
  if (!(await isForHer(context, found, personId))) throw errors.NUMBER_NOT_MINE();
  if (!(await settleInvitation(context, found.id, { state: 'declined', personId }))) {
    throw errors.INVITATION_GONE();
  }
  context.audit({ target: found.id, unitId: found.unit_id });
  return { done: true };
};
