import type { Handler } from '@cloud/platform/operation/handler';
import { readCursor } from '@cloud/platform/page';
import type { policiesContract } from '@shared/policies/contract';
import type { PolicyRule } from '@shared/policies/views';
import { shanghaiDate } from '@shared/time/shanghai';
import { presentRule } from '../present';
import { inForcePage } from '../queries';

// CloudBase cuts answers at 100 KB; the envelope around a page needs some of it.
const mostBytes = 90_000;
const mostRows = 60;

export const rules: Handler<typeof policiesContract.rules> = async ({ input, context }) => {
  const { db, tenantId, now } = context;
  const today = shanghaiDate(now);
  const after = readCursor(input.after)?.id ?? null;
  const rows = await inForcePage(db, tenantId, { after, today, limit: mostRows + 1 });

  const items: PolicyRule[] = [];
  let bytes = 0;
  for (const row of rows.slice(0, mostRows)) {
    const item = presentRule(row, today);
    bytes += Buffer.byteLength(JSON.stringify(item));
    if (bytes > mostBytes && items.length > 0) break;
    items.push(item);
  }
  const last = items.at(-1);
  const next = last !== undefined && items.length < rows.length ? cursorOf(last.id) : null;
  return { items, next };
};

/** The order is that of the ids alone. */
function cursorOf(id: string): string {
  return Buffer.from(`0 ${id}`).toString('base64url');
}
