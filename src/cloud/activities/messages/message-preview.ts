import type { Handler } from '@cloud/platform/operation/handler';
import type { activitiesContract } from '@shared/activities/contract';
import { messagesADay } from '@shared/activities/roster/message-contract';
import { shanghaiDate, shanghaiInstant } from '@shared/time/shanghai';
import { countAudience } from './audience';
import { messagesSince } from './queries';

export const messagePreview: Handler<typeof activitiesContract.messagePreview> = async ({
  input,
  context,
}) => {
  const { db, tenantId, now } = context;
  const { activityId, audience } = input;
  const sent = await messagesSince(db, tenantId, activityId, beginOfDay(now));
  return {
    people: await countAudience(db, tenantId, activityId, audience),
    leftToday: Math.max(0, messagesADay - sent),
  };
};

export function beginOfDay(now: Date): Date {
  return shanghaiInstant(shanghaiDate(now), '00:00');
}
