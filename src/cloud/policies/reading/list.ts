import type { Handler } from '@cloud/platform/operation/handler';
import { nextPage, readCursor } from '@cloud/platform/page';
import type { policiesContract } from '@shared/policies/contract';
import { isWanted } from '@shared/policies/filters';
import type { PolicyCard } from '@shared/policies/views';
import { shanghaiDate } from '@shared/time/shanghai';
import { presentCard } from '../present';
import { livePage } from '../queries';

/** So many pages are read for one that is narrowed: then she goes on from there. */
const mostPages = 5;

export const list: Handler<typeof policiesContract.list> = async ({ input, context }) => {
  const { db, tenantId, now } = context;
  const { topic, limit } = input;
  const today = shanghaiDate(now);
  const items: PolicyCard[] = [];
  let next = input.after ?? null;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const after = readCursor(next ?? undefined);
    const rows = await livePage(db, tenantId, { topic, after, limit: limit + 1 });
    const page = nextPage(rows, limit, (row) => ({ at: row.live_since ?? now, id: row.id }));
    items.push(
      ...page.rows.map((row) => presentCard(row, today)).filter((card) => isWanted(card, input)),
    );
    next = page.next;
    // Whole pages, so that the cursor leaves nothing out.
    if (next === null || items.length > 0) break;
  }
  return { items, next };
};
