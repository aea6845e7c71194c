import type { StagedHandler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { peopleContract } from '@shared/people/contract';
import { judgeSmsCode } from '@shared/people/rules';
import { personIdByIdentity } from '../queries';
import { limitCodeTries } from './limits';
import { takeSmsCode, trySmsCode } from './sms-code';

/** Whose number it is already is told only to who has just proved it. */
export const linkPhone: StagedHandler<typeof peopleContract.linkPhone> = {
  before: async ({ input, context: outside, errors }) => {
    const { phone, code } = input;
    await limitCodeTries(outside, phone);
    const { triesLeft, matches } = await trySmsCode(outside, phone, code);
    const judged = judgeSmsCode(triesLeft, matches);
    if (judged.verdict === 'expired') throw errors.CODE_EXPIRED();
    if (judged.verdict === 'wrong') {
      throw errors.CODE_WRONG({ data: { triesLeft: judged.triesLeft } });
    }

    return async ({ context }) => {
      const { db, tenantId, now } = context;
      const personId = personOf(context);
      if (!(await takeSmsCode(context, phone, code))) throw errors.CODE_EXPIRED();
      await db
        .insertInto('identities')
        .values({
          tenant_id: tenantId,
          provider: 'phone',
          subject: phone,
          person_id: personId,
          created_at: now,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const owner = await personIdByIdentity(db, tenantId, 'phone', phone);
      if (owner !== personId) throw errors.NUMBER_TAKEN();
      context.audit({ target: personId });
      return { done: true };
    };
  },
};
