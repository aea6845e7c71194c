import type { StagedHandler } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import type { peopleContract } from '@shared/people/contract';
import { lockPerson } from '../../lock-person';
import { spendTry, takeTicket } from '../second-factor/tickets';
import { openTotp, stepOfCode } from '../second-factor/totp';
import { enrolling, enrollingPerson } from './enrolling-ticket';
import { finishEnrolment } from './finish-enrolment';

export const confirmTotp: StagedHandler<typeof peopleContract.confirmTotp> = {
  before: async ({ input, context: outside, errors }) => {
    const ticket = await spendTry(outside, input.ticket, enrolling);
    const personId = enrollingPerson(outside, ticket);
    if (personId === undefined || !ticket?.totp_secret) throw errors.TICKET_GONE();
    const { purpose, totp_secret: sealed, tries_left: triesLeft } = ticket;
    const secret = openTotp(outside.services.config, personId, sealed);
    if (secret === null) throw errors.TICKET_GONE();
    const step = stepOfCode(secret, input.code, { now: outside.now, lastStep: null });
    if (step === null) throw errors.CODE_WRONG({ data: { triesLeft } });

    return async ({ context }) => {
      // One at a time: who knows the password and began as well must not replace what is made now.
      await lockPerson(context, personId);
      if (!(await takeTicket(context, input.ticket))) throw errors.TICKET_GONE();
      await keepTotp(context, personId, { sealed, step });
      const { deviceLabel } = input;
      return finishEnrolment(context, { purpose, personId, factor: 'totp', deviceLabel });
    };
  },
};

/** The new authenticator takes the place of the old one; its first code is used up. */
async function keepTotp(
  { db, tenantId, now }: OperationContext,
  personId: string,
  { sealed, step }: { sealed: string; step: number },
): Promise<void> {
  const fresh = { secret: sealed, last_step: step, created_at: now };
  await db
    .insertInto('totp_factors')
    .values({ tenant_id: tenantId, person_id: personId, ...fresh })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'person_id']).doUpdateSet(fresh))
    .execute();
}
