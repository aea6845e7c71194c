import { inTransaction } from '@cloud/platform/database/in-transaction';
import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { peopleContract } from '@shared/people/contract';
import { presentFound } from '../lookup/found-people';
import { lockPair, mergeObstacle, mergeRecords } from './merge-records';

/** Done and rolled back: what is shown is what would happen, not what a second piece of code believes. */
export const mergePreview: Handler<typeof peopleContract.mergePreview> = async ({
  input,
  context,
}) => {
  const undo = new RolledBack();
  const { db } = context;
  try {
    await inTransaction(db, async (transaction) => {
      const inside = { ...context, db: transaction };
      const locked = await lockPair(inside, input);
      if (!locked.keep || !locked.gone) throw fail('NOT_FOUND', { message: '没有找到这个账号' });
      const [keep, gone] = await presentFound(inside, [locked.keep, locked.gone]);
      if (!keep || !gone) throw fail('NOT_FOUND');
      const obstacle = await mergeObstacle(inside, locked);
      const effects = obstacle === null ? await mergeRecords(inside, input) : [];
      undo.answer = { keep, gone, effects, obstacle };
      throw undo;
    });
  } catch (error) {
    if (error !== undo || !undo.answer) throw error;
    context.audit({ target: input.keepId, detail: { gone: input.goneId } });
    return undo.answer;
  }
  throw new Error('a preview that was not rolled back');
};

type Answer = Awaited<ReturnType<typeof mergePreview>>;

class RolledBack extends Error {
  answer: Answer | null = null;
}
