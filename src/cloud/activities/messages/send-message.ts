import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { newId } from '@cloud/platform/new-id';
import { personOf } from '@cloud/platform/operation/operation-context';
import { beginBackgroundTask } from '@cloud/platform/background-tasks/begin-task';
import type { activitiesContract } from '@shared/activities/contract';
import { messagesADay } from '@shared/activities/roster/message-contract';
import { activityById } from '../queries';
import { beginOfDay } from './message-preview';
import { messageTask } from './message-task';
import { countAudience } from './audience';
import { messagesSince } from './queries';

export const sendMessage: Handler<typeof activitiesContract.sendMessage> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const { activityId, audience, body } = input;
  const activity = await activityById(db, tenantId, activityId);
  if (!activity) throw fail('NOT_FOUND');
  const today = beginOfDay(now);
  const sent = await messagesSince(db, tenantId, activityId, today, { forUpdate: true });
  if (sent >= messagesADay) throw errors.TOO_MANY_TODAY();
  const people = await countAudience(db, tenantId, activityId, audience);
  if (people === 0) throw errors.NOBODY();

  const messageId = newId();
  const taskId = await beginBackgroundTask(context, messageTask, {
    unitId: activity.unit_id,
    title: `通知大家：${activity.title}`,
    input: { messageId },
    total: people,
  });
  await db
    .insertInto('activity_messages')
    .values({
      tenant_id: tenantId,
      id: messageId,
      activity_id: activityId,
      audience,
      body,
      people,
      sent_by: personOf(context),
      work_id: taskId,
      created_at: now,
    })
    .execute();

  context.audit({
    target: activityId,
    unitId: activity.unit_id,
    detail: { messageId, audience, people },
  });
  return { taskId, people };
};
