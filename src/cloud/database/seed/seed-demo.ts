import type { Insertable, Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { county } from '@shared/organisation/yueqing/yueqing';
import { activityRows } from './activity-rows';
import { bookSeason } from './bookings/booking-rows';
import { changeOne } from './change-one';
import { claimDataSet } from './claim-data-set';
import { contentRows } from './content/content-rows';
import { planSeason, programmes } from './plan-season';
import { registerRows } from './register-rows';
import { seedPeople } from './people/seed-people';
import { seedUnits } from './seed-units';

// PostgreSQL takes 65,535 parameters a statement; the widest row here has 27.
const rowsAStatement = 1000;

/**
 * Loads the Yueqing demo: units, people, a season of activities and news around today. Once: a second
 * call, also one at the same moment from another process, changes nothing.
 * @returns whether this call loaded it
 */
export async function seedDemo(
  db: Kysely<Database>,
  now: Date,
  tenantId: string = county.id,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    if (!(await claimDataSet(trx, tenantId, 'demo', now))) return false;
    await seedUnits(trx, tenantId, now, { examples: true });
    const people = await seedPeople(trx, tenantId, now);
    const season = planSeason(now).map((plan) => activityRows(tenantId, plan, now));
    const { bookings, members } = bookSeason(season, people, now);

    await trx.insertInto('activity_series').values(seriesRows(tenantId)).execute();
    const activities = season.map((rows) => rows.activity);
    await trx.insertInto('activities').values(activities).execute();
    const sessions = season.flatMap((rows) => rows.sessions);
    await trx.insertInto('activity_sessions').values(sessions).execute();
    const quotas = season.flatMap((rows) => rows.groups.map(({ quota }) => quota));
    await trx.insertInto('activity_quotas').values(quotas).execute();
    for (const some of inParts(bookings)) await trx.insertInto('bookings').values(some).execute();
    for (const some of inParts(members)) {
      await trx.insertInto('booking_members').values(some).execute();
    }
    const registers = registerRows(tenantId, season, now);
    await trx.insertInto('lecturers').values(registers.lecturers).execute();
    await trx.insertInto('venues').values(registers.venues).execute();
    await changeOne(trx, tenantId, now);
    const content = contentRows(tenantId, people, now);
    await trx.insertInto('content_pieces').values(content.pieces).execute();
    await trx.insertInto('content_revisions').values(content.revisions).execute();
    await trx.insertInto('content_decisions').values(content.decisions).execute();
    return true;
  });
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
