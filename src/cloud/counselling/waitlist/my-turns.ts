import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { counsellingContract } from '@shared/counselling/contract';
import { presentTurn, turnsOf } from './turns';

export const myTurns: Handler<typeof counsellingContract.myTurns> = async ({ context }) => {
  const { db, tenantId, now } = context;
  const rows = await turnsOf(db, tenantId, personOf(context));
  return { turns: rows.map((row) => presentTurn(row, now)) };
};
