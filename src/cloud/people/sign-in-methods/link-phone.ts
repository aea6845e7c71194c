import type { StagedHandler } from '@cloud/platform/operation/handler';
import { fail } from '@cloud/platform/errors';
import { newId } from '@cloud/platform/new-id';
import { personOf, type OperationContext } from '@cloud/platform/operation/operation-context';
import type { peopleContract } from '@shared/people/contract';
import { maskPhone } from '@shared/people/rules';
import { MOST_NUMBERS, numberOpensAt } from '@shared/people/sign-in-methods-rules';
import { lockPerson } from '../lock-person';
import { personById } from '../queries';
import { takeSmsCode, trySmsCode } from '../sign-in/sms-code';
import { freshness } from './freshness';
import { numbersOf } from './numbers';
import { notifyMethodChanged } from './notify-method-changed';

/** Whose number it is already is told only to who has just proved it. */
export const linkPhone: StagedHandler<typeof peopleContract.linkPhone> = {
  before: async ({ input, context: outside, errors }) => {
    const { phone, secret, code } = input;
    const personId = personOf(outside);
    const about = { phone, purpose: 'link', personId } as const;
    const judged = await trySmsCode(outside, about, { secret, code });
    if (judged.verdict === 'expired') throw errors.CODE_EXPIRED();
    if (judged.verdict === 'wrong') {
      throw errors.CODE_WRONG({ data: { triesLeft: judged.triesLeft } });
    }

    return async ({ context }) => {
      if (!(await takeSmsCode(context, secret))) throw errors.CODE_EXPIRED();
      // Two numbers at once would each be the last one that is allowed.
      await lockPerson(context, personId);
      const numbers = await numbersOf(context, personId);
      const known = numbers.find(({ subject }) => subject === phone);
      if (known) return { opensAt: known.opens_at?.toISOString() ?? null };
      if (numbers.length >= MOST_NUMBERS) throw errors.TOO_MANY_NUMBERS();
      const opensAt = await opensFrom(context, personId);
      await notifyMethodChanged(context, personId, {
        what: `绑定了手机号 ${maskPhone(phone)}`,
        ifNotHer:
          opensAt === null
            ? '不是你，马上点开解绑它，再让不认识的设备退出。'
            : '24 小时后它才能登录。不是你，点开就能停掉。',
        dedupeKey: `number-added ${newId()}`,
      });
      if (!(await insertNumber(context, { personId, phone, opensAt }))) throw errors.NUMBER_TAKEN();
      context.audit({ target: personId, detail: { waits: opensAt !== null } });
      return { opensAt: opensAt?.toISOString() ?? null };
    };
  },
};

async function opensFrom(context: OperationContext, personId: string): Promise<Date | null> {
  const { db, tenantId, now } = context;
  const person = await personById(db, tenantId, personId);
  if (!person) throw fail('SIGN_IN_NEEDED');
  const isConfirmed = (await freshness(context)) === 'fresh';
  return numberOpensAt(now, { isConfirmed, createdAt: person.created_at });
}

/** False: somebody else has it. */
async function insertNumber(
  { db, tenantId, now }: OperationContext,
  number: { personId: string; phone: string; opensAt: Date | null },
): Promise<boolean> {
  const row = await db
    .insertInto('identities')
    .values({
      tenant_id: tenantId,
      provider: 'phone',
      subject: number.phone,
      person_id: number.personId,
      opens_at: number.opensAt,
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
