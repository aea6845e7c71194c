import type { Handler } from '@cloud/platform/operation/handler';
import { nextPage, readCursor } from '@cloud/platform/page';
import type { policiesContract } from '@shared/policies/contract';
import { shanghaiDate } from '@shared/time/shanghai';
import { presentCard } from '../present';
import { livePage } from '../queries';

export const list: Handler<typeof policiesContract.list> = async ({ input, context }) => {
  const { db, tenantId, now } = context;
  const { topic, limit } = input;
  const after = readCursor(input.after);
  const rows = await livePage(db, tenantId, { topic, after, limit: limit + 1 });
  const page = nextPage(rows, limit, (row) => ({ at: row.live_since ?? now, id: row.id }));
  const today = shanghaiDate(now);
  return { items: page.rows.map((row) => presentCard(row, today)), next: page.next };
};
