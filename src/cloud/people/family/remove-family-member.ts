import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { peopleContract } from '@shared/people/contract';
import { eraseFamilyMember } from './erase-family-member';

export const removeFamilyMember: Handler<typeof peopleContract.removeFamilyMember> = async ({
  input,
  context,
}) => {
  await eraseFamilyMember(context, personOf(context), input.memberId);
  context.audit({ target: input.memberId });
  return { done: true };
};
