import type { Handler } from '@cloud/platform/operation/handler';
import type { peopleContract } from '@shared/people/contract';
import { livePasswordLink } from './password-links';

export const passwordLink: Handler<typeof peopleContract.passwordLink> = async ({
  input,
  context,
  errors,
}) => {
  const link = await livePasswordLink(context, input.code);
  if (!link) throw errors.LINK_GONE();
  return { userName: link.user_name, expiresAt: link.expires_at.toISOString() };
};
