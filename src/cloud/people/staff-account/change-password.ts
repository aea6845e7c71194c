import type { StagedHandler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import { hashPassword, isPassword } from '@cloud/platform/secrets/password-hash';
import type { peopleContract } from '@shared/people/contract';
import { passwordProblem } from '@shared/people/staff-sign-in/password-rules';
import { revokeSessions } from '../devices/revoke-sessions';
import { personById } from '../queries';
import { forgetFailures, spendPasswordTry } from '../staff-sign-in/password/password-failures';
import { accountOf, replacePassword } from '../staff-sign-in/password/staff-accounts';
import { dropTickets } from '../staff-sign-in/second-factor/tickets';

export const changePassword: StagedHandler<typeof peopleContract.changePassword> = {
  before: async ({ input, context: outside, errors }) => {
    const personId = personOf(outside);
    const account = await accountOf(outside, personId);
    if (!account) throw errors.WRONG_PASSWORD();
    const { user_name: userName, password_hash: oldHash } = account;
    const person = await personById(outside.db, outside.tenantId, personId);
    const why = passwordProblem(input.newPassword, { userName, name: person?.name ?? null });
    if (why !== null) throw errors.WEAK_PASSWORD({ data: { why } });
    // Counted with the sign-ins: a session left open is no place to guess at leisure.
    const retryAfterSeconds = await spendPasswordTry(outside, userName);
    if (retryAfterSeconds !== undefined) throw errors.TRY_LATER({ data: { retryAfterSeconds } });
    if (!(await isPassword(input.oldPassword, oldHash))) throw errors.WRONG_PASSWORD();
    await forgetFailures(outside, userName);
    const newHash = await hashPassword(input.newPassword);

    return async ({ context }) => {
      const { caller } = context;
      if (!(await replacePassword(context, personId, { oldHash, newHash }))) {
        throw errors.WRONG_PASSWORD();
      }
      await dropTickets(context, personId);
      const keep = caller.kind === 'person' ? caller.sessionId : null;
      const ended = await revokeSessions(context, personId, {
        place: 'console',
        ...(keep === null ? {} : { but: keep }),
      });
      context.audit({ target: personId, detail: { ended } });
      return { done: true };
    };
  },
};
