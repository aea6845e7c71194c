import type { Handler } from '@cloud/platform/operation/handler';
import { oneOf } from '@cloud/platform/one-of';
import type { activitiesContract } from '@shared/activities/contract';
import { audiences } from '@shared/activities/roster/message-contract';

export const messages: Handler<typeof activitiesContract.messages> = async ({ input, context }) => {
  const rows = await context.db
    .selectFrom('activity_messages')
    .where('tenant_id', '=', context.tenantId)
    .where('activity_id', '=', input.activityId)
    .orderBy('created_at', 'desc')
    .limit(50)
    .select(['id', 'audience', 'body', 'people', 'created_at'])
    .execute();
  return {
    items: rows.map(({ id, audience, body, people, created_at: createdAt }) => ({
      id,
      audience: oneOf(audiences, audience),
      body,
      people,
      createdAt: createdAt.toISOString(),
    })),
  };
};
