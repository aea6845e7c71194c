import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { peopleContract } from '@shared/people/contract';
import { numberIsOpen } from '@shared/people/sign-in-methods-rules';
import { lockPerson } from '../lock-person';
import { dropNumber, numbersOf } from './numbers';
import { stopWaiting } from './waiting-changes';

/** Any session of hers may do it: it only closes a door. */
export const stopChange: Handler<typeof peopleContract.stopChange> = async ({
  input,
  context,
  errors,
}) => {
  const personId = personOf(context);
  const { changeId } = input;
  await lockPerson(context, personId);
  const number = (await numbersOf(context, personId)).find(({ id }) => id === changeId);
  const isNewNumber = number !== undefined && !numberIsOpen(number.opens_at, context.now);
  const stopped = isNewNumber
    ? await dropNumber(context, personId, changeId)
    : await stopWaiting(context, personId, changeId);
  if (!stopped) throw errors.NOT_WAITING();
  context.audit({ target: changeId, detail: { kind: isNewNumber ? 'number' : 'request' } });
  return { done: true };
};
