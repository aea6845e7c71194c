import type { Kysely } from 'kysely';
import { inTransaction } from '@cloud/platform/database/in-transaction';
import type { Database } from '@cloud/platform/database/schema.generated';
import {
  bindJob,
  defineJob,
  noPayload,
  type BoundJob,
  type JobContext,
} from '@cloud/platform/jobs/job';
import type { Message } from '@cloud/platform/notify/notify';
import { notifyMany } from '@cloud/platform/notify/notify-many';
import {
  bookedBefore,
  reminderDue,
  reminderWords,
  type ReminderKind,
} from '@shared/activities/reminder-words';
import { dayAndTime } from '@shared/time/day-and-time';

/** Reminds everybody who comes, a day and two hours before each session. */
export const remind = defineJob({
  name: 'activities.remind',
  payload: noPayload,
  everySeconds: 300,
  lostAfterSeconds: 600,
});

export const remindingJobs: BoundJob[] = [bindJob(remind, ({ context }) => remindAll(context))];

const pageSize = 200;
const dayMs = 24 * 3_600_000;

async function remindAll(context: JobContext): Promise<void> {
  for (const session of await comingSessions(context)) {
    const sent = {
      day: session.day_reminder_at !== null,
      hours: session.hours_reminder_at !== null,
    };
    const kind = reminderDue(session.starts_at, sent, context.now);
    if (kind) await remindOf(context, session, kind);
  }
}

/**
 * Page by page, each in a transaction of its own; the session is marked when all are told. A run that
 * was broken off is begun again from the start: nobody is told twice, by the message's key.
 */
async function remindOf(
  { db, tenantId, now }: JobContext,
  session: Session,
  kind: ReminderKind,
): Promise<void> {
  let last: string | null = null;
  do {
    const after: string | null = last;
    last = await inTransaction(db, async (trx) => {
      const page = await nextBookings(trx, tenantId, session, kind, after);
      const messages = page.map((booking) => messageOf(session, kind, booking, now));
      await notifyMany({ db: trx, tenantId, now }, messages);
      return page.length < pageSize ? null : (page.at(-1)?.id ?? null);
    });
  } while (last !== null);
  await db
    .updateTable('activity_sessions')
    .set(
      kind === 'day'
        ? { day_reminder_at: now }
        : // The day's one would come too late by now.
          (row) => ({
            hours_reminder_at: now,
            day_reminder_at: row.fn.coalesce('day_reminder_at', row.val(now)),
          }),
    )
    .where('tenant_id', '=', tenantId)
    .where('id', '=', session.id)
    // One that was moved meanwhile is reminded of at its new time.
    .where('starts_at', '=', session.starts_at)
    .execute();
}

function comingSessions({ db, tenantId, now }: JobContext) {
  return (
    db
      .selectFrom('activity_sessions as s')
      .innerJoin('activities as a', (join) =>
        join.onRef('a.tenant_id', '=', 's.tenant_id').onRef('a.id', '=', 's.activity_id'),
      )
      .where('s.tenant_id', '=', tenantId)
      .where('s.starts_at', '>', now)
      .where('s.starts_at', '<=', new Date(now.getTime() + dayMs))
      // Both are set with the later one.
      .where('s.hours_reminder_at', 'is', null)
      .where('a.status', '=', 'published')
      .orderBy('s.starts_at')
      .select(['s.id', 's.activity_id', 's.topic', 's.starts_at'])
      .select(['s.day_reminder_at', 's.hours_reminder_at', 'a.title', 'a.venue_name'])
      .execute()
  );
}

type Session = Awaited<ReturnType<typeof comingSessions>>[number];

/** Asks anew whether it still takes place, and then: it may be called off or moved between two pages. */
function nextBookings(
  db: Kysely<Database>,
  tenantId: string,
  session: Session,
  kind: ReminderKind,
  last: string | null,
) {
  return db
    .selectFrom('bookings as b')
    .innerJoin('activities as a', (join) =>
      join.onRef('a.tenant_id', '=', 'b.tenant_id').onRef('a.id', '=', 'b.activity_id'),
    )
    .innerJoin('activity_sessions as s', (join) =>
      join.onRef('s.tenant_id', '=', 'a.tenant_id').onRef('s.activity_id', '=', 'a.id'),
    )
    .where('b.tenant_id', '=', tenantId)
    .where('b.activity_id', '=', session.activity_id)
    .where('b.status', '=', 'confirmed')
    .where('b.created_at', '<=', bookedBefore(kind, session.starts_at))
    .where('a.status', '=', 'published')
    .where('s.id', '=', session.id)
    .where('s.starts_at', '=', session.starts_at)
    .$if(last !== null, (query) => query.where('b.id', '>', last ?? ''))
    .orderBy('b.id')
    .limit(pageSize)
    .select(['b.id', 'b.booked_by', 'b.guest_name'])
    .execute();
}

function messageOf(
  session: Session,
  kind: ReminderKind,
  booking: Awaited<ReturnType<typeof nextBookings>>[number],
  now: Date,
): Message {
  const { title, topic, venue_name: venue, starts_at: startsAt } = session;
  const words = reminderWords(
    { title, topic, venue, guestName: booking.guest_name, startsAt },
    now,
  );
  return {
    personId: booking.booked_by,
    kind: 'activity-reminder',
    ...words,
    link: `/domains/activities/pages/ticket/index?id=${booking.id}`,
    // The time is in it, so that a session that was moved is reminded of again.
    dedupeKey: `reminder ${kind} ${booking.id} ${session.id} ${startsAt.toISOString()}`,
    wechat: {
      template: 'activity-reminder',
      values: { title, time: dayAndTime(startsAt), place: venue, note: words.title },
    },
    usefulUntil: startsAt,
  };
}
