import type { StagedHandler } from '@cloud/platform/operation/handler';
import type { peopleContract } from '@shared/people/contract';
import { lockPerson } from '../../lock-person';
import { keepPasskey, readMade, relyingParty } from '../second-factor/passkeys';
import { spendTry, takeTicket } from '../second-factor/tickets';
import { enrolling, enrollingPerson } from './enrolling-ticket';
import { finishEnrolment } from './finish-enrolment';

export const confirmPasskey: StagedHandler<typeof peopleContract.confirmPasskey> = {
  before: async ({ input, context: outside, errors }) => {
    const ticket = await spendTry(outside, input.ticket, enrolling);
    const personId = enrollingPerson(outside, ticket);
    const party = relyingParty(outside.services.config);
    if (personId === undefined || !ticket?.challenge || party === null) throw errors.TICKET_GONE();
    const made = await readMade(party, ticket.challenge, input.answer);
    if (made === null) throw errors.PASSKEY_REFUSED();

    return async ({ context }) => {
      // One at a time: who knows the password and began as well must not replace what is made now.
      await lockPerson(context, personId);
      if (!(await takeTicket(context, input.ticket))) throw errors.TICKET_GONE();
      const kept = await keepPasskey(context, personId, made, input.label);
      if (!kept) throw errors.PASSKEY_REFUSED();
      const { purpose } = ticket;
      const { deviceLabel } = input;
      return finishEnrolment(context, { purpose, personId, factor: 'passkey', deviceLabel });
    };
  },
};
