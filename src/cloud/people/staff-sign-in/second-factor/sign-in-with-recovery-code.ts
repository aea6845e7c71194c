import type { StagedHandler } from '@cloud/platform/operation/handler';
import type { peopleContract } from '@shared/people/contract';
import { limitFactorTries } from '../limits';
import { openConsoleSession } from '../open-console-session';
import { isRecoveryCode, recoveryCodesLeft, takeRecoveryCode } from './recovery-codes';
import { spendTry, takeTicket } from './tickets';

export const signInWithRecoveryCode: StagedHandler<typeof peopleContract.signInWithRecoveryCode> = {
  before: async ({ input, context: outside, errors }) => {
    const ticket = await spendTry(outside, input.ticket, ['second-factor']);
    if (!ticket?.person_id) throw errors.TICKET_GONE();
    const { person_id: personId, tries_left: triesLeft } = ticket;
    await limitFactorTries(outside, personId);
    if (!(await isRecoveryCode(outside, personId, input.code))) {
      throw errors.CODE_WRONG({ data: { triesLeft } });
    }

    return async ({ context }) => {
      if (!(await takeTicket(context, input.ticket))) throw errors.TICKET_GONE();
      if (!(await takeRecoveryCode(context, personId, input.code))) {
        throw errors.CODE_WRONG({ data: { triesLeft } });
      }
      const session = await openConsoleSession(context, personId, {
        assurance: 'password+recovery',
        deviceLabel: input.deviceLabel,
      });
      context.audit({ target: personId, detail: { by: 'password+recovery' } });
      return { ...session, codesLeft: await recoveryCodesLeft(context, personId) };
    };
  },
};
