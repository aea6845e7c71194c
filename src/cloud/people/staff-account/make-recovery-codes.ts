import type { Handler } from '@cloud/platform/handler';
import { personOf } from '@cloud/platform/operation-context';
import type { peopleContract } from '@shared/people/contract';
import { replaceRecoveryCodes } from '../staff-sign-in/second-factor/recovery-codes';

export const makeRecoveryCodes: Handler<typeof peopleContract.makeRecoveryCodes> = async ({
  context,
}) => {
  const personId = personOf(context);
  context.audit({ target: personId });
  return { recoveryCodes: await replaceRecoveryCodes(context, personId) };
};
