import type { StagedHandler } from '@cloud/platform/operation/handler';
import type { peopleContract } from '@shared/people/contract';
import { limitFactorTries } from '../limits';
import { openConsoleSession } from '../open-console-session';
import { spendTry, takeTicket } from './tickets';
import { openTotp, sealTotp, stepOfCode, takeStep, totpOf } from './totp';

export const signInWithTotp: StagedHandler<typeof peopleContract.signInWithTotp> = {
  before: async ({ input, context: outside, errors }) => {
    const ticket = await spendTry(outside, input.ticket, ['second-factor']);
    if (!ticket?.person_id) throw errors.TICKET_GONE();
    const { person_id: personId, tries_left: triesLeft } = ticket;
    await limitFactorTries(outside, personId);
    const totp = await totpOf(outside, personId);
    if (!totp) throw errors.CODE_WRONG({ data: { triesLeft } });
    const { now, services } = outside;
    const secret = openTotp(services.config, personId, totp.secret);
    if (secret === null) throw errors.AUTHENTICATOR_GONE();
    const step = stepOfCode(secret, input.code, { now, lastStep: Number(totp.last_step) });
    if (step === null) throw errors.CODE_WRONG({ data: { triesLeft } });
    // Under the present key from now on, so that a former one can be forgotten one day.
    const sealed = sealTotp(services.config, personId, secret);

    return async ({ context }) => {
      if (!(await takeTicket(context, input.ticket))) throw errors.TICKET_GONE();
      if (!(await takeStep(context, personId, { step, sealed }))) {
        throw errors.CODE_WRONG({ data: { triesLeft } });
      }
      context.audit({ target: personId, detail: { by: 'password+totp' } });
      return openConsoleSession(context, personId, {
        assurance: 'password+totp',
        deviceLabel: input.deviceLabel,
      });
    };
  },
};
