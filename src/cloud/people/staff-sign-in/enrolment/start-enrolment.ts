import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { peopleContract } from '@shared/people/contract';
import { makeTicket } from '../second-factor/tickets';

export const startEnrolment: Handler<typeof peopleContract.startEnrolment> = async ({
  context,
}) => {
  return makeTicket(context, { purpose: 'add-factor', personId: personOf(context) });
};
