import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { peopleContract } from '@shared/people/contract';

export const markRead: Handler<typeof peopleContract.markRead> = async ({ input, context }) => {
  const { db, tenantId, now } = context;
  let query = db
    .updateTable('inbox_messages')
    .set({ read_at: now })
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personOf(context))
    .where('read_at', 'is', null);
  if (input.messages !== 'all') query = query.where('id', 'in', input.messages);
  const marked = await query.returning('id').execute();
  return { marked: marked.length };
};
