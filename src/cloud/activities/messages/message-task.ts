import * as v from 'valibot';
import { fail } from '@cloud/platform/errors';
import { notifyMany } from '@cloud/platform/notify/notify-many';
import { oneOf } from '@cloud/platform/one-of';
import {
  bindBackgroundTask,
  defineBackgroundTask,
} from '@cloud/platform/background-tasks/background-task';
import { audiences } from '@shared/activities/roster/message-contract';
import { dayAndTime } from '@shared/time/time-format';
import { nextOfAudience } from './audience';
import { messageById } from './queries';
import { messageOfHost } from '../notifications';

const id = v.pipe(v.string(), v.uuid());

export const messageTask = defineBackgroundTask({
  kind: 'activities.send-message',
  input: v.object({ messageId: id }),
});

const peopleInStep = 200;
const threeDaysMs = 3 * 86_400_000;

/** Person after person by their ids; the inbox takes the same message once, so nobody is told twice. */
export const messagingTask = bindBackgroundTask(
  messageTask,
  id,
  async ({ input, cursor, context }) => {
    const { db, tenantId, now } = context;
    const message = await messageById(db, tenantId, input.messageId);
    if (!message) throw fail('NOT_FOUND');
    const people = await nextOfAudience(db, tenantId, {
      activityId: message.activity_id,
      audience: oneOf(audiences, message.audience),
      after: cursor,
      limit: peopleInStep,
    });
    const { title, body, starts_at: startsAt, ends_at: endsAt } = message;
    // Thanks after the end are of use for some days.
    const usefulUntil = endsAt > now ? endsAt : new Date(now.getTime() + threeDaysMs);
    await notifyMany(
      context,
      people.map((personId) => ({
        personId,
        kind: messageOfHost,
        title: '主办单位通知',
        body: `“${title}”：${body}`,
        link: { to: 'activity', activityId: message.activity_id },
        dedupeKey: `activity-message ${message.id}`,
        values: { title, time: dayAndTime(startsAt), note: body },
        usefulUntil,
      })),
    );
    const last = people.at(-1);
    const isEnd = people.length < peopleInStep || last === undefined;
    return {
      cursor: isEnd ? null : last,
      done: people.length,
      ...(isEnd ? { message: '都通知到了' } : {}),
    };
  },
);
