import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { peopleContract } from '@shared/people/contract';
import { lockPerson } from '../lock-person';
import { passkeysOf } from '../staff-sign-in/second-factor/passkeys';
import { totpOf } from '../staff-sign-in/second-factor/totp';
import { notifyMethodChanged } from '../sign-in-methods/notify-method-changed';

export const removePasskey: Handler<typeof peopleContract.removePasskey> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId } = context;
  const personId = personOf(context);
  // Two removals at once would each leave the other's passkey.
  await lockPerson(context, personId);
  const others = (await passkeysOf(context, personId)).filter(({ id }) => id !== input.passkeyId);
  const totp = await totpOf(context, personId);
  if (others.length === 0 && !totp) throw errors.LAST_FACTOR();
  await db
    .deleteFrom('passkeys')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('id', '=', input.passkeyId)
    .execute();
  await notifyMethodChanged(context, personId, {
    what: '删了一把通行密钥',
    ifNotHer: '不是你，马上告诉你单位的管理员。',
    dedupeKey: `passkey-removed ${input.passkeyId}`,
  });
  context.audit({ target: input.passkeyId });
  return { done: true };
};
