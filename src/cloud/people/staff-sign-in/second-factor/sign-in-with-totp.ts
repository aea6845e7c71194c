import type { StagedHandler } from '@cloud/platform/operation/handler';
import type { peopleContract } from '@shared/people/contract';
import { limitFactorTries } from '../limits';
import { openConsoleSession } from '../open-console-session';
import { spendTry, takeTicket } from './tickets';
import { openTotp, stepOfCode, takeStep, totpOf } from './totp';

export const signInWithTotp: StagedHandler<typeof peopleContract.signInWithTotp> = {
  before: async ({ input, context: outside, errors }) => {
    const ticket = await spendTry(outside, input.ticket, ['second-factor']);
    if (!ticket?.person_id) throw errors.TICKET_GONE();
    const { person_id: personId, tries_left: triesLeft } = ticket;
    await limitFactorTries(outside, personId);
    const totp = await totpOf(outside, personId);
    const { now, services } = outside;
    const step =
      totp &&
      stepOfCode(openTotp(services.config, personId, totp.secret), input.code, {
        now,
        lastStep: Number(totp.last_step),
      });
    if (step === null || step === undefined) throw errors.CODE_WRONG({ data: { triesLeft } });

    return async ({ context }) => {
      if (!(await takeTicket(context, input.ticket))) throw errors.TICKET_GONE();
      if (!(await takeStep(context, personId, step)))
        throw errors.CODE_WRONG({ data: { triesLeft } });
      context.audit({ target: personId, detail: { by: 'password+totp' } });
      return openConsoleSession(context, personId, {
        assurance: 'password+totp',
        deviceLabel: input.deviceLabel,
      });
    };
  },
};
