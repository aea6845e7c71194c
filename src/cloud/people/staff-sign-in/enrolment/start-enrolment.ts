import type { Handler } from '@cloud/platform/handler';
import { personOf } from '@cloud/platform/operation-context';
import type { peopleContract } from '@shared/people/contract';
import { makeTicket } from '../second-factor/tickets';

export const startEnrolment: Handler<typeof peopleContract.startEnrolment> = ({ context }) =>
  makeTicket(context, { purpose: 'add-factor', personId: personOf(context) });
