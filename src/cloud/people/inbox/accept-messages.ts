import type { Handler } from '@cloud/platform/operation/handler';
import { addCredit } from '@cloud/platform/notify/notify';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { peopleContract } from '@shared/people/contract';

/** The ledger of credits: WeChat lets us send one message for each acceptance. */
export const acceptMessages: Handler<typeof peopleContract.acceptMessages> = async ({
  input,
  context,
}) => {
  const personId = personOf(context);
  for (const template of new Set(input.templates)) await addCredit(context, personId, template);
  return { done: true };
};
