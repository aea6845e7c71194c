import type { StagedHandler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import { hashPassword } from '@cloud/platform/secrets/password-hash';
import type { peopleContract } from '@shared/people/contract';
import { passwordProblem } from '@shared/people/staff-sign-in/password-rules';
import { personById } from '../queries';
import { accountByName, accountOf } from '../staff-sign-in/password/staff-accounts';
import { notifyMethodChanged } from '../sign-in-methods/notify-method-changed';

/** Nobody types a password for somebody else: she chooses it in a session that she opened herself. */
export const setUpStaffAccount: StagedHandler<typeof peopleContract.setUpStaffAccount> = {
  before: async ({ input, context: outside, errors }) => {
    const { userName, password } = input;
    const personId = personOf(outside);
    const person = await personById(outside.db, outside.tenantId, personId);
    const why = passwordProblem(password, { userName, name: person?.name ?? null });
    if (why !== null) throw errors.WEAK_PASSWORD({ data: { why } });
    if (await accountOf(outside, personId)) throw errors.ALREADY_SET_UP();
    if (await accountByName(outside, userName)) throw errors.NAME_TAKEN();
    const passwordHash = await hashPassword(password, { of: personId, isKnown: true });

    return async ({ context }) => {
      const { db, tenantId, now } = context;
      const made = await db
        .insertInto('staff_accounts')
        .values({
          tenant_id: tenantId,
          person_id: personId,
          user_name: userName,
          password_hash: passwordHash,
          password_set_at: now,
          created_at: now,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('person_id')
        .executeTakeFirst();
      if (!made) throw errors.NAME_TAKEN();
      await notifyMethodChanged(context, personId, {
        what: '设了工作台的用户名和密码',
        ifNotHer: '不是你，马上告诉你单位的管理员。',
        dedupeKey: `staff-account ${personId}`,
      });
      context.audit({ target: personId });
      return { done: true };
    };
  },
};
