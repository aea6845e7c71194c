import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { peopleContract } from '@shared/people/contract';
import { hasJustSignedIn } from '../../staff-account/has-just-signed-in';
import { makeTicket } from '../second-factor/tickets';

export const startEnrolment: Handler<typeof peopleContract.startEnrolment> = async ({
  context,
  errors,
}) => {
  if (!hasJustSignedIn(context)) throw errors.SIGN_IN_AGAIN();
  return makeTicket(context, { purpose: 'add-factor', personId: personOf(context) });
};
