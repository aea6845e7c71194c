import type { Kysely } from 'kysely';
import * as v from 'valibot';
import { inTransaction } from '@cloud/platform/database/in-transaction';
import type { Database } from '@cloud/platform/database/schema.generated';
import { newId } from '@cloud/platform/ids';
import { enqueue } from '@cloud/platform/jobs/enqueue';
import { bindJob, defineJob, type BoundJob, type JobContext } from '@cloud/platform/jobs/job';
import type { Message } from '@cloud/platform/notify/notify';
import { notifyMany } from '@cloud/platform/notify/notify-many';
import { calledOffWords, changedWords } from '@shared/activities/staff/notice-words';
import { liveStatuses } from '@shared/activities/rules';
import { dayAndTime } from '@shared/time/day-and-time';

/** Tells everybody who holds or awaits a place of an activity. */
export const tellEveryone = defineJob({
  name: 'activities.tell-everyone',
  payload: v.object({ noticeId: v.pipe(v.string(), v.uuid()) }),
  lostAfterSeconds: 600,
});

export const tellingJobs: BoundJob[] = [
  bindJob(tellEveryone, ({ payload, context }) => tell(context, payload.noticeId)),
];

const pageSize = 200;

interface Notice {
  activityId: string;
  kind: 'changed' | 'called-off';
  /** Of a changed one, in words. */
  changes?: readonly string[];
  note?: string | undefined;
}

/**
 * Has everybody told, after the commit, however many they are: the command itself writes a notice and
 * a job. Called under the lock of the activity's groups, so that nobody is missed.
 * @returns how many people will be told; whoever booked for herself and for others counts once
 */
export async function announce(
  context: { db: Kysely<Database>; tenantId: string; now: Date },
  notice: Notice,
): Promise<number> {
  const { db, tenantId, now } = context;
  const { people } = await db
    .selectFrom('bookings')
    .where('tenant_id', '=', tenantId)
    .where('activity_id', '=', notice.activityId)
    .where('status', 'in', liveStatuses)
    .select((eb) => eb.fn.count<number>('booked_by').distinct().as('people'))
    .executeTakeFirstOrThrow();
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
      note: notice.note ?? null,
      created_at: now,
    })
    .execute();
  await enqueue(context, tellEveryone, { noticeId }, { singletonKey: noticeId });
  return people;
}

/**
 * Page by page, each in a transaction of its own. A run that was broken off is begun again from the
 * start: who was told already is not told twice, by the message's key.
 */
async function tell(context: JobContext, noticeId: string): Promise<void> {
  const { db, tenantId, now } = context;
  const notice = await noticeById(db, tenantId, noticeId);
  if (!notice || notice.told_at !== null) return;
  // New times of what is called off meanwhile would only confuse.
  const isOld = notice.kind === 'changed' && notice.status === 'cancelled';
  let last: string | null = null;
  while (!isOld) {
    const people = await nextPeople(db, tenantId, notice.activity_id, last);
    if (people.length === 0) break;
    const messages = people.map((personId) => messageOf(notice, personId));
    await inTransaction(db, (trx) => notifyMany({ db: trx, tenantId, now }, messages));
    last = people.at(-1) ?? null;
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
    .where('n.tenant_id', '=', tenantId)
    .where('n.id', '=', id)
    .select(['n.id', 'n.activity_id', 'n.kind', 'n.changes', 'n.note', 'n.told_at'])
    .select(['a.status', 'a.title', 'a.starts_at', 'a.ends_at'])
    .executeTakeFirst();
}

type NoticeRow = NonNullable<Awaited<ReturnType<typeof noticeById>>>;

async function nextPeople(
  db: Kysely<Database>,
  tenantId: string,
  activityId: string,
  last: string | null,
): Promise<string[]> {
  const rows = await db
    .selectFrom('bookings')
    .where('tenant_id', '=', tenantId)
    .where('activity_id', '=', activityId)
    .where('status', 'in', liveStatuses)
    .$if(last !== null, (query) => query.where('booked_by', '>', last ?? ''))
    .select('booked_by')
    .distinct()
    .orderBy('booked_by')
    .limit(pageSize)
    .execute();
  return rows.map((row) => row.booked_by);
}

function messageOf(notice: NoticeRow, personId: string): Message {
  const { title, starts_at: startsAt } = notice;
  const time = dayAndTime(startsAt);
  const note = notice.note ?? '';
  const changes = notice.changes.join('；');
  const isOff = notice.kind === 'called-off';
  return {
    personId,
    kind: isOff ? 'activity-called-off' : 'activity-changed',
    title: isOff ? '活动取消了' : '活动有变动',
    body: isOff ? calledOffWords(title, startsAt, note) : changedWords(title, notice.changes, note),
    link: `/domains/activities/pages/detail/index?id=${notice.activity_id}`,
    dedupeKey: `activity-notice ${notice.id}`,
    wechat: {
      template: 'activity-changed',
      values: { title, time, note: isOff ? `取消了：${note}` : changes || note },
    },
    usefulUntil: notice.ends_at,
  };
}
