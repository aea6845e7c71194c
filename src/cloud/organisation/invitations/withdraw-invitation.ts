import type { Handler } from '@cloud/platform/operation/handler';
import type { organisationContract } from '@shared/organisation/contract';
import { settleInvitation } from './invitations';

export const withdrawInvitation: Handler<typeof organisationContract.withdrawInvitation> = async ({
  input,
  context,
  errors,
}) => {
  const { invitationId } = input;
  const settled = { state: 'withdrawn', personId: null } as const;
  if (!(await settleInvitation(context, invitationId, settled))) throw errors.INVITATION_GONE();
  context.audit({ target: invitationId });
  return { done: true };
};
