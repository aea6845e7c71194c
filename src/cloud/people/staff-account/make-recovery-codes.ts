import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { peopleContract } from '@shared/people/contract';
import { hasJustSignedIn } from './has-just-signed-in';
import { replaceRecoveryCodes } from '../staff-sign-in/second-factor/recovery-codes';

export const makeRecoveryCodes: Handler<typeof peopleContract.makeRecoveryCodes> = async ({
  context,
  errors,
}) => {
  if (!hasJustSignedIn(context)) throw errors.SIGN_IN_AGAIN();
  const personId = personOf(context);
  context.audit({ target: personId });
  return { recoveryCodes: await replaceRecoveryCodes(context, personId) };
};
