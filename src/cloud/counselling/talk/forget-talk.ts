import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { talkContract } from '@shared/counselling/talk/talk-contract';
import { lockTalk, talkById } from './queries';

/** "忘掉这次对话": the thread goes with every wrap of its key. The record is the counsellor's, and stays. */
export const forgetTalk: Handler<typeof talkContract.forgetTalk> = async ({ input, context }) => {
  const { db, tenantId, now } = context;
  await lockTalk(context, input.appointmentId);
  const row = await talkById(context, input.appointmentId);
  if (!row) throw fail('NOT_FOUND');
  for (const table of ['counselling_talk_messages', 'counselling_talk_wraps'] as const) {
    await db
      .deleteFrom(table)
      .where('tenant_id', '=', tenantId)
      .where('talk_id', '=', row.id)
      .where('part', '=', 'thread')
      .execute();
  }
  await db
    .updateTable('counselling_talks')
    .set({ forgotten_at: row.forgotten_at ?? now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', row.id)
    .execute();
  context.audit({ target: row.id });
  context.news.ring(row.id);
  return { done: true };
};
