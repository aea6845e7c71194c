import type { StagedHandler } from '@cloud/platform/operation/handler';
import { newId } from '@cloud/platform/new-id';
import { hashPassword } from '@cloud/platform/secrets/password-hash';
import type { peopleContract } from '@shared/people/contract';
import { passwordProblem } from '@shared/people/staff-sign-in/password-rules';
import { revokeSessions } from '../devices/revoke-sessions';
import { limitPasswords } from '../staff-sign-in/limits';
import { forgetFailures } from '../staff-sign-in/password/password-failures';
import { replacePassword } from '../staff-sign-in/password/staff-accounts';
import { dropTickets } from '../staff-sign-in/second-factor/tickets';
import { notifyMethodChanged } from '../sign-in-methods/notify-method-changed';
import { livePasswordLink, takePasswordLink } from './password-links';

/** The link stands for the password alone: a second factor that she has is still asked for. */
export const setPasswordByLink: StagedHandler<typeof peopleContract.setPasswordByLink> = {
  before: async ({ input, context: outside, errors }) => {
    await limitPasswords(outside);
    const link = await livePasswordLink(outside, input.code);
    if (!link) throw errors.LINK_GONE();
    const { person_id: personId, user_name: userName, password_hash: oldHash, name } = link;
    const why = passwordProblem(input.password, { userName, name });
    if (why !== null) throw errors.WEAK_PASSWORD({ data: { why } });
    const newHash = await hashPassword(input.password, { of: personId, isKnown: true });

    return async ({ context }) => {
      if (!(await takePasswordLink(context, input.code, personId))) throw errors.LINK_GONE();
      if (!(await replacePassword(context, personId, { oldHash, newHash }))) {
        throw errors.LINK_GONE();
      }
      await dropTickets(context, personId);
      await forgetFailures(context, { userName, browser: undefined });
      const ended = await revokeSessions(context, personId, { place: 'console' });
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
