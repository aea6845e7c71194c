import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import { reachOffice } from '@shared/organisation/office';
import type { peopleContract } from '@shared/people/contract';
import { maskPhone } from '@shared/people/rules';
import { numberIsOpen } from '@shared/people/sign-in-methods-rules';
import { endSessionsOf } from '../devices/revoke-sessions';
import { lockPerson } from '../lock-person';
import { dropNumber, hasWechat, numbersOf } from './numbers';
import { notifyMethodChanged } from './notify-method-changed';

/** Whoever else has the number is out at once; she herself always keeps a sign-in method. */
export const removePhone: Handler<typeof peopleContract.removePhone> = async ({
  input,
  context,
  errors,
}) => {
  const personId = personOf(context);
  const { numberId } = input;
  // Two removals at once would each leave the other's number.
  await lockPerson(context, personId);
  const numbers = await numbersOf(context, personId);
  const number = numbers.find(({ id }) => id === numberId);
  if (!number) throw errors.NO_SUCH_NUMBER();
  const others = numbers.filter(
    ({ id, opens_at: opensAt }) => id !== numberId && numberIsOpen(opensAt, context.now),
  );
  if (others.length === 0 && !(await hasWechat(context, personId))) throw errors.LAST_WAY();
  await notifyMethodChanged(context, personId, {
    what: `解绑了手机号 ${maskPhone(number.subject)}`,
    ifNotHer: `不是你，请马上${reachOffice(context.services.config.officeTelephone)}告诉我们。`,
    dedupeKey: `number-removed ${numberId}`,
  });
  await dropNumber(context, personId, numberId);
  const ended = await endSessionsOf(context, personId, numberId);
  context.audit({ target: personId, detail: { ended } });
  return { done: true };
};
