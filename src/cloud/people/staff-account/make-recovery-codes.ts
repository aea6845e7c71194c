import type { Handler } from '@cloud/platform/operation/handler';
import { newId } from '@cloud/platform/new-id';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { peopleContract } from '@shared/people/contract';
import { replaceRecoveryCodes } from '../staff-sign-in/second-factor/recovery-codes';
import { notifyMethodChanged } from '../sign-in-methods/notify-method-changed';

export const makeRecoveryCodes: Handler<typeof peopleContract.makeRecoveryCodes> = async ({
  context,
}) => {
  const personId = personOf(context);
  await notifyMethodChanged(context, personId, {
    what: '换了备用码',
    ifNotHer: '以前的备用码不能用了。不是你，马上告诉你单位的管理员。',
    dedupeKey: `recovery-codes ${newId()}`,
  });
  context.audit({ target: personId });
  return { recoveryCodes: await replaceRecoveryCodes(context, personId) };
};
