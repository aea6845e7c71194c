import type { Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import {
  bindJob,
  defineJob,
  noPayload,
  type BoundJob,
  type JobContext,
} from '@cloud/platform/jobs/job';
import type { Message } from '@cloud/platform/notify/notify';
import { notifyAudience } from '@cloud/platform/notify/notify-audience';
import {
  bookedBefore,
  reminderDue,
  reminderText,
  type ReminderKind,
} from '@shared/activities/reminders';
import { dayAndTime } from '@shared/time/time-format';
import { reminder } from './notifications';

/** Reminds everybody who comes, a day and two hours before each session. */
export const remind = defineJob({
  name: 'activities.remind',
  payload: noPayload,
  everySeconds: 300,
  lostAfterSeconds: 600,
});

export const remindingJobs: BoundJob[] = [bindJob(remind, ({ context }) => remindAll(context))];

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

/** The session is marked once all are notified; an interrupted run starts over from the beginning. */
async function remindOf(
  { db, tenantId, now }: JobContext,
  session: Session,
  kind: ReminderKind,
): Promise<void> {
  await notifyAudience(
    { db, tenantId, now },
    {
      next: (of, after, limit) => nextBookings(of, tenantId, session, kind, { after, limit }),
      keyOf: (booking) => booking.id,
      messageOf: (booking) => messageOf(session, kind, booking, now),
    },
  );
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
    // A session that was moved meanwhile gets its reminder at its new time.
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
      // The later reminder marks both as done.
      .where('s.hours_reminder_at', 'is', null)
      .where('s.cancelled_at', 'is', null)
      .where('a.status', '=', 'published')
      .orderBy('s.starts_at')
      .select(['s.id', 's.activity_id', 's.topic', 's.starts_at'])
      .select(['s.day_reminder_at', 's.hours_reminder_at', 'a.title', 'a.venue_name'])
      .execute()
  );
}

type Session = Awaited<ReturnType<typeof comingSessions>>[number];

/** Checks again whether and when it takes place: it may be cancelled or moved between two pages. */
function nextBookings(
  db: Kysely<Database>,
  tenantId: string,
  session: Session,
  kind: ReminderKind,
  { after, limit }: { after: string | null; limit: number },
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
    .where('s.cancelled_at', 'is', null)
    .where('s.starts_at', '=', session.starts_at)
    .$if(after !== null, (query) => query.where('b.id', '>', after ?? ''))
    .orderBy('b.id')
    .limit(limit)
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
  const words = reminderText({ title, topic, venue, guestName: booking.guest_name, startsAt }, now);
  return {
    personId: booking.booked_by,
    kind: reminder,
    ...words,
    link: { to: 'ticket', bookingId: booking.id },
    // Contains the time, so that a moved session gets a new reminder.
    dedupeKey: `reminder ${kind} ${booking.id} ${session.id} ${startsAt.toISOString()}`,
    values: { title, time: dayAndTime(startsAt), place: venue, note: words.title },
    usefulUntil: startsAt,
  };
}
