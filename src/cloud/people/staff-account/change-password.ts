import type { StagedHandler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import { hashPassword, isPassword } from '@cloud/platform/secrets/password-hash';
import { newId } from '@cloud/platform/new-id';
import type { peopleContract } from '@shared/people/contract';
import { passwordProblem } from '@shared/people/staff-sign-in/password-rules';
import { revokeSessions } from '../devices/revoke-sessions';
import { personById } from '../queries';
import { forgetFailures, spendPasswordTry } from '../staff-sign-in/password/password-failures';
import { accountOf, replacePassword } from '../staff-sign-in/password/staff-accounts';
import { dropTickets } from '../staff-sign-in/second-factor/tickets';
import { notifyMethodChanged } from '../sign-in-methods/notify-method-changed';

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
    const trying = { userName, browser: { personId, browserId: 'session' } };
    const retryAfterSeconds = await spendPasswordTry(outside, trying);
    if (retryAfterSeconds !== undefined) throw errors.TRY_LATER({ data: { retryAfterSeconds } });
    const share = { of: personId, isKnown: true };
    if (!(await isPassword(input.oldPassword, oldHash, share))) throw errors.WRONG_PASSWORD();
    await forgetFailures(outside, trying);
    const newHash = await hashPassword(input.newPassword, share);

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
      await notifyMethodChanged(context, personId, {
        what: '改了工作台的密码',
        ifNotHer: '不是你，马上告诉你单位的管理员。',
        dedupeKey: `password-set ${newId()}`,
      });
      context.audit({ target: personId, detail: { ended } });
      return { done: true };
    };
  },
};
