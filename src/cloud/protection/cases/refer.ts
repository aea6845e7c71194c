import type { Handler } from '@cloud/platform/operation/handler';
import { fail } from '@cloud/platform/errors';
import { oneOf } from '@cloud/platform/one-of';
import type { protectionContract } from '@shared/protection/contract';
import { mayBecome, referralStates } from '@shared/protection/states/referral-states';
import { changeCase } from './change-case';

/** Passes a case on. Without her yes that is the lead's decision, and she sees on which ground. */
export const refer: Handler<typeof protectionContract.refer> = async (args) => {
  const { input, context, errors } = args;
  const { caseId, target, ground } = input;
  const changed = await changeCase(args, ({ doer }) => {
    if (ground !== 'she-agreed' && doer.by !== 'lead') throw errors.LEAD_DECIDES();
    return {
      // Others act on it now: it is not destroyed when she takes it back.
      set: { is_retained: true },
      event: { kind: 'referral-sent', detail: target },
    };
  });
  const made = await context.db
    .insertInto('protection_referrals')
    .values({
      tenant_id: context.tenantId,
      case_id: caseId,
      id: input.referralId,
      target,
      ground,
      state: 'sent',
      at: context.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!made) throw errors.NOT_ACCEPTED({ data: { why: 'REFERRAL' } });
  return changed;
};

export const answerReferral: Handler<typeof protectionContract.answerReferral> = async (args) => {
  const { input, context, errors } = args;
  const { caseId, referralId, state, reason = null } = input;
  const referral = await context.db
    .selectFrom('protection_referrals')
    .where('tenant_id', '=', context.tenantId)
    .where('case_id', '=', caseId)
    .where('id', '=', referralId)
    .selectAll()
    .forUpdate()
    .executeTakeFirst();
  if (!referral) throw fail('NOT_FOUND');
  const isReasoned = (state === 'refused') === (reason !== null);
  if (!mayBecome(oneOf(referralStates, referral.state), state) || !isReasoned)
    throw errors.NOT_ACCEPTED({ data: { why: 'REFERRAL' } });
  await context.db
    .updateTable('protection_referrals')
    .set({ state, reason })
    .where('tenant_id', '=', context.tenantId)
    .where('case_id', '=', caseId)
    .where('id', '=', referralId)
    .execute();
  return changeCase(args, { event: { kind: `referral-${state}`, detail: referral.target } });
};
