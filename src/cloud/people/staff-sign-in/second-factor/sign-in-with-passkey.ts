import type { StagedHandler } from '@cloud/platform/operation/handler';
import type { peopleContract } from '@shared/people/contract';
import { personById } from '../../queries';
import { limitPasskeys } from '../limits';
import { openConsoleSession } from '../open-console-session';
import { countUse, recognise, relyingParty } from './passkeys';
import { spendTry, takeTicket } from './tickets';

export const signInWithPasskey: StagedHandler<typeof peopleContract.signInWithPasskey> = {
  before: async ({ input, context: outside, errors }) => {
    await limitPasskeys(outside);
    const ticket = await spendTry(outside, input.ticket, ['second-factor', 'passkey']);
    const party = relyingParty(outside.services.config);
    if (!ticket?.challenge || party === null) throw errors.TICKET_GONE();
    const used = await recognise(outside, party, ticket.challenge, input.answer);
    const isHers = ticket.person_id === null || ticket.person_id === used?.personId;
    if (used === null || !isHers) throw errors.PASSKEY_REFUSED();

    return async ({ context }) => {
      const { db, tenantId } = context;
      if (!(await takeTicket(context, input.ticket))) throw errors.TICKET_GONE();
      if (!(await countUse(context, used))) throw errors.PASSKEY_REFUSED();
      if (!(await personById(db, tenantId, used.personId))) throw errors.PASSKEY_REFUSED();
      context.audit({ target: used.personId, detail: { by: 'passkey', passkey: used.passkeyId } });
      return openConsoleSession(context, used.personId, {
        assurance: 'passkey',
        deviceLabel: input.deviceLabel,
      });
    };
  },
};
