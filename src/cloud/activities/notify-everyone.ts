import type { Kysely } from 'kysely';
import * as v from 'valibot';
import type { Database } from '@cloud/platform/database/schema.generated';
import { newId } from '@cloud/platform/new-id';
import { enqueue } from '@cloud/platform/jobs/enqueue';
import { bindJob, defineJob, type BoundJob, type JobContext } from '@cloud/platform/jobs/job';
import type { Message } from '@cloud/platform/notify/notify';
import { notifyAudience } from '@cloud/platform/notify/notify-audience';
import {
  calledOffText,
  changedText,
  dateCalledOffText,
} from '@shared/activities/staff/notice-text';
import { dayAndTime } from '@shared/time/time-format';
import { countAudience, nextOfAudience } from './messages/audience';
import { activityChanged, calledOff } from './notifications';

/** Notifies everybody who holds or awaits a place of an activity. */
export const notifyEveryone = defineJob({
  name: 'activities.notify-everyone',
  payload: v.object({ noticeId: v.pipe(v.string(), v.uuid()) }),
  lostAfterSeconds: 600,
});

export const noticeJobs: BoundJob[] = [
  bindJob(notifyEveryone, ({ payload, context }) => sendNotices(context, payload.noticeId)),
];

interface Notice {
  activityId: string;
  kind: 'changed' | 'called-off' | 'date-off';
  /** Of a changed one, in words. */
  changes?: readonly string[];
  /** Which date is off. */
  sessionId?: string;
  note?: string | undefined;
}

/**
 * Notifies everybody after the commit, however many they are: the command itself writes a notice and
 * a job. Called under the lock of the activity's groups, so that nobody is missed.
 * @returns how many people will be notified; whoever booked for herself and for others counts once
 */
export async function announce(
  context: { db: Kysely<Database>; tenantId: string; now: Date },
  notice: Notice,
): Promise<number> {
  const { db, tenantId, now } = context;
  const people = await countAudience(db, tenantId, notice.activityId, 'everybody');
  if (people === 0) return 0;
  const noticeId = newId();
  await db
    .insertInto('activity_notices')
    .values({
      tenant_id: tenantId,
      id: noticeId,
      activity_id: notice.activityId,
      kind: notice.kind,
      changes: [...(notice.changes ?? [])],
      session_id: notice.sessionId ?? null,
      note: notice.note ?? null,
      created_at: now,
    })
    .execute();
  await enqueue(context, notifyEveryone, { noticeId }, { singletonKey: noticeId });
  return people;
}

async function sendNotices(context: JobContext, noticeId: string): Promise<void> {
  const { db, tenantId, now } = context;
  const notice = await noticeById(db, tenantId, noticeId);
  if (!notice || notice.told_at !== null) return;
  // New times of what is called off meanwhile would only confuse.
  const isOld = notice.kind !== 'called-off' && notice.status === 'cancelled';
  const { activity_id: activityId } = notice;
  if (!isOld) {
    await notifyAudience(context, {
      next: (of, after, limit) =>
        nextOfAudience(of, tenantId, { activityId, audience: 'everybody', after, limit }),
      keyOf: (personId) => personId,
      messageOf: (personId) => messageOf(notice, personId),
    });
  }
  await db
    .updateTable('activity_notices')
    .set({ told_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', noticeId)
    .execute();
}

function noticeById(db: Kysely<Database>, tenantId: string, id: string) {
  return db
    .selectFrom('activity_notices as n')
    .innerJoin('activities as a', (join) =>
      join.onRef('a.tenant_id', '=', 'n.tenant_id').onRef('a.id', '=', 'n.activity_id'),
    )
    .leftJoin('activity_sessions as s', (join) =>
      join.onRef('s.tenant_id', '=', 'n.tenant_id').onRef('s.id', '=', 'n.session_id'),
    )
    .where('n.tenant_id', '=', tenantId)
    .where('n.id', '=', id)
    .select(['n.id', 'n.activity_id', 'n.kind', 'n.changes', 'n.note', 'n.told_at'])
    .select(['a.status', 'a.title', 'a.starts_at', 'a.ends_at'])
    .select(['s.starts_at as date_starts_at', 's.ends_at as date_ends_at'])
    .executeTakeFirst();
}

type NoticeRow = NonNullable<Awaited<ReturnType<typeof noticeById>>>;

function messageOf(notice: NoticeRow, personId: string): Message {
  const { time, usefulUntil, ...words } = wordsOf(notice);
  return {
    personId,
    kind: words.kind,
    title: words.title,
    body: words.body,
    link: { to: 'activity', activityId: notice.activity_id },
    dedupeKey: `activity-notice ${notice.id}`,
    values: { title: notice.title, time: dayAndTime(time), note: words.inShort },
    usefulUntil,
  };
}

/** What a notice says, about which time, and until when it is of use. */
function wordsOf(notice: NoticeRow) {
  const { title, starts_at: time, ends_at: usefulUntil, changes } = notice;
  const note = notice.note ?? '';
  const { date_starts_at: date, date_ends_at: dateEnds } = notice;
  if (date && dateEnds) {
    return {
      kind: calledOff,
      title: '有一场取消了',
      body: dateCalledOffText(title, date.toISOString(), note),
      inShort: `这一场取消了：${note}`,
      time: date,
      usefulUntil: dateEnds,
    };
  }
  if (notice.kind === 'called-off') {
    return {
      kind: calledOff,
      title: '活动取消了',
      body: calledOffText(title, time, note),
      inShort: `取消了：${note}`,
      time,
      usefulUntil,
    };
  }
  return {
    kind: activityChanged,
    title: '活动有变动',
    body: changedText(title, changes, note),
    inShort: changes.join('；') || note,
    time,
    usefulUntil,
  };
}
