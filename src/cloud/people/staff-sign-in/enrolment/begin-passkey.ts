import type { StagedHandler } from '@cloud/platform/operation/handler';
import type { peopleContract } from '@shared/people/contract';
import { personById } from '../../queries';
import { accountOf } from '../password/staff-accounts';
import { makingOptions, relyingParty } from '../second-factor/passkeys';
import { completeTicket, liveTicket } from '../second-factor/tickets';
import { enrolling, enrollingPerson } from './enrolling-ticket';

export const beginPasskey: StagedHandler<typeof peopleContract.beginPasskey> = {
  before: async ({ input, context: outside, errors }) => {
    const party = relyingParty(outside.services.config);
    if (party === null) throw errors.NO_PASSKEYS_HERE();
    const ticket = await liveTicket(outside, input.ticket, enrolling);
    const personId = enrollingPerson(outside, ticket);
    if (personId === undefined) throw errors.TICKET_GONE();
    const { db, tenantId } = outside;
    const person = await personById(db, tenantId, personId);
    const account = await accountOf(outside, personId);
    const userName = account?.user_name ?? person?.name ?? '工作台';
    const options = await makingOptions(outside, party, {
      id: personId,
      userName,
      name: person?.name ?? null,
    });

    return async ({ context }) => {
      await completeTicket(context, input.ticket, { challenge: options.challenge });
      return { options };
    };
  },
};
