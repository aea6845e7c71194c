import type { Insertable } from 'kysely';
import { unitsByIds } from '@cloud/organisation/queries';
import { demoResidents } from '@cloud/people/queries';
import type { Database } from '@cloud/platform/database/schema.generated';
import type { Seeding } from '@cloud/platform/domain-manifest';
import { newId } from '@cloud/platform/new-id';
import { activityRows } from './activity-rows';
import { bookSeason } from './bookings/booking-rows';
import { changeOne } from './change-one';
import { planSeason, programmes } from './plan-season';
import { registerRows } from './register-rows';

// PostgreSQL takes 65,535 parameters a statement; the widest row here has 27.
const rowsAStatement = 1000;

/** A season of activities around today, with those who signed up. */
export async function seed({ db, tenantId, now }: Seeding): Promise<void> {
  const plans = planSeason(now);
  const hosts = await unitsByIds(db, tenantId, [...new Set(plans.map(({ hostId }) => hostId))]);
  const season = plans.map((plan) => {
    const host = hosts.find(({ id }) => id === plan.hostId);
    if (!host) throw new Error(`the demo's host ${plan.hostId} is no unit`);
    return activityRows(tenantId, plan, host, now);
  });
  const people = await demoResidents(db, tenantId);
  const { bookings, members } = bookSeason(season, people, now);

  await db.insertInto('activity_series').values(seriesRows(tenantId)).execute();
  const activities = season.map((rows) => rows.activity);
  await db.insertInto('activities').values(activities).execute();
  const sessions = season.flatMap((rows) => rows.sessions);
  await db.insertInto('activity_sessions').values(sessions).execute();
  const groups = season.flatMap((rows) => rows.groups.map(({ row }) => row));
  await db.insertInto('activity_quotas').values(groups).execute();
  for (const some of inParts(bookings)) await db.insertInto('bookings').values(some).execute();
  for (const some of inParts(members)) {
    await db.insertInto('booking_members').values(some).execute();
  }
  const registers = registerRows(tenantId, season, now);
  await db.insertInto('lecturers').values(registers.lecturers).execute();
  await db.insertInto('venues').values(registers.venues).execute();
  await db
    .insertInto('reviews')
    .values(submitted(tenantId, activities, now))
    .execute();
  await changeOne(db, tenantId, now);
}

/** Since yesterday, so that the first page of a reviewer shows them. */
function submitted(
  tenantId: string,
  activities: readonly Insertable<Database['activities']>[],
  now: Date,
): Insertable<Database['reviews']>[] {
  return activities
    .filter(({ status }) => status === 'in-review')
    .map(({ id, unit_path }) => ({
      tenant_id: tenantId,
      id: newId(),
      kind: 'activity',
      subject_id: id,
      batch_id: newId(),
      why: 'submitted',
      state: 'waiting',
      unit_path,
      revision: 1,
      requested_at: new Date(now.getTime() - 86_400_000),
    }));
}

function seriesRows(tenantId: string): Insertable<Database['activity_series']>[] {
  return programmes.map(({ series }, position) => ({ tenant_id: tenantId, ...series, position }));
}

function inParts<Row>(rows: readonly Row[]): Row[][] {
  const parts: Row[][] = [];
  for (let at = 0; at < rows.length; at += rowsAStatement) {
    parts.push(rows.slice(at, at + rowsAStatement));
  }
  return parts;
}
