import type { Handler } from '@cloud/platform/operation/handler';
import type { peopleContract } from '@shared/people/contract';
import { accountOf } from '../password/staff-accounts';
import { completeTicket, liveTicket } from '../second-factor/tickets';
import { newTotpSecret, sealTotp, totpUri } from '../second-factor/totp';
import { enrolling, enrollingPerson } from './enrolling-ticket';

export const beginTotp: Handler<typeof peopleContract.beginTotp> = async ({
  input,
  context,
  errors,
}) => {
  const ticket = await liveTicket(context, input.ticket, enrolling);
  const personId = enrollingPerson(context, ticket);
  if (personId === undefined) throw errors.TICKET_GONE();
  const secret = newTotpSecret();
  const sealed = sealTotp(context.services.config, personId, secret);
  await completeTicket(context, input.ticket, { totp_secret: sealed });
  const account = await accountOf(context, personId);
  return { secret, uri: totpUri(secret, account?.user_name ?? '工作台') };
};
