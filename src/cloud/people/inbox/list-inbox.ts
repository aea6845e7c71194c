import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import { nextPage, readCursor } from '@cloud/platform/page';
import type { peopleContract } from '@shared/people/contract';
import { presentMessage } from '../present';
import { inboxPage } from './inbox-page';

export const listInbox: Handler<typeof peopleContract.listInbox> = async ({ input, context }) => {
  const { db, tenantId } = context;
  const before = readCursor(input.after);
  const found = await inboxPage(db, tenantId, personOf(context), {
    before,
    limit: input.limit + 1,
  });
  const { rows, next } = nextPage(found, input.limit, (row) => ({
    at: row.created_at,
    id: row.id,
  }));
  return { items: rows.map(presentMessage), next };
};
