import type { Handler } from '@cloud/platform/operation/handler';
import type { protectionContract } from '@shared/protection/contract';
import { takeApart } from '../entries/check-entry';
import { refusalOf } from '../entries/written';
import { answered, changeCase } from './change-case';

/** Words of a handler's, or keys for her colleagues. What she writes to her is an answer: nobody waits then. */
export const addEntries: Handler<typeof protectionContract.addEntries> = async (args) => {
  const { input, errors } = args;
  try {
    const isAnswer = input.entries
      .map(takeApart)
      .some(({ header }) => header.thread === 'shared' && header.kind === 'sealed');
    return await changeCase(args, ({ row, doer }) => ({
      ...(isAnswer && row.taken_by === doer.handler ? { set: answered } : {}),
      ...(isAnswer ? { event: { kind: 'written' } } : {}),
    }));
  } catch (error) {
    throw refusalOf(error, errors);
  }
};
