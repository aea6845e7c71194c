import type { Handler } from '@cloud/platform/operation/handler';
import { oneOf } from '@cloud/platform/one-of';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { peopleContract } from '@shared/people/contract';
import { maskPhone } from '@shared/people/rules';
import { MOST_NUMBERS, numberIsOpen, waitingKinds } from '@shared/people/sign-in-methods-rules';
import { freshness } from './freshness';
import { hasWechat, numbersOf } from './numbers';
import { waitingOf } from './waiting-changes';

export const signInMethods: Handler<typeof peopleContract.signInMethods> = async ({ context }) => {
  const personId = personOf(context);
  const numbers = await numbersOf(context, personId);
  const waiting = await waitingOf(context, personId);
  return {
    numbers: numbers.map((row) => ({
      id: row.id,
      phone: maskPhone(row.subject),
      addedAt: row.created_at.toISOString(),
      opensAt: numberIsOpen(row.opens_at, context.now)
        ? null
        : (row.opens_at?.toISOString() ?? null),
      lastUsedAt: row.last_used_at?.toISOString() ?? null,
    })),
    mostNumbers: MOST_NUMBERS,
    hasWechat: await hasWechat(context, personId),
    isConfirmed: (await freshness(context)) === 'fresh',
    waiting: waiting.map((row) => ({
      id: row.id,
      kind: oneOf(waitingKinds, row.kind),
      askedAt: row.asked_at.toISOString(),
      opensAt: row.opens_at.toISOString(),
      closesAt: row.closes_at.toISOString(),
    })),
  };
};
