import type { Insertable } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import type { Seeding } from '@cloud/platform/domain-manifest';
import { dice } from '@cloud/platform/demo/dice';
import { newId } from '@cloud/platform/new-id';
import { personIdByIdentity } from '@cloud/people/queries';
import { calendarDays } from '@shared/counselling/slots/calendar-days';
import { addDays, shanghaiDate } from '@shared/time/shanghai';
import { seedTalks } from './seed-talks';
import { newRow } from '../booking/take-time';
import { demoCounsellors, demoServices, type DemoCounsellor } from './demo-counsellors';

const minute = 60_000;
const dayMs = 86_400_000;
const after = 30;
/** Appointments lie in so many days before today, and as many as these after it. */
const past = 28;
const ahead = 9;
const horizonDays = 28;

/** Counsellors of the demo with their hours, and what was and is booked with them. */
export async function seed(seeding: Seeding): Promise<void> {
  const { db, tenantId } = seeding;
  await db
    .insertInto('counselling_services')
    .values(
      demoServices.map(({ service, unitId, minutes, cancelHours }) => ({
        tenant_id: tenantId,
        service,
        unit_id: unitId,
        minutes,
        horizon_days: horizonDays,
        cancel_hours: cancelHours,
      })),
    )
    .execute();
  for (const [number, counsellor] of demoCounsellors.entries()) {
    const id = await insertCounsellor(seeding, counsellor);
    await insertAppointments(seeding, counsellor, id, number);
  }
  await seedTalks(seeding);
}

async function insertCounsellor(
  { db, tenantId, now }: Seeding,
  { account, hours, services, ...profile }: DemoCounsellor,
): Promise<string> {
  const id = newId();
  const personId = account && (await personIdByIdentity(db, tenantId, 'demo', account));
  await db
    .insertInto('counselling_counsellors')
    .values({
      tenant_id: tenantId,
      id,
      unit_id: profile.unitId,
      person_id: personId ?? null,
      name: profile.name,
      specialties: profile.specialties,
      dialect: profile.dialect ?? null,
      after_minutes: after,
      most_a_day: 5,
      created_at: new Date(now.getTime() - 60 * dayMs),
    })
    .execute();
  await db
    .insertInto('counselling_qualifications')
    .values(services.map((service) => ({ tenant_id: tenantId, counsellor_id: id, service })))
    .execute();
  const rows = hours.flatMap(({ weekdays, from, until, line, place }) =>
    weekdays.map((weekday) => ({
      tenant_id: tenantId,
      id: newId(),
      counsellor_id: id,
      weekday,
      from_minute: from,
      until_minute: until,
      line,
      place: place ?? null,
    })),
  );
  await db.insertInto('counselling_hours').values(rows).execute();
  return id;
}

/** Every second time of the past, every third of the days to come, by people of the demo's crowd. */
async function insertAppointments(
  { db, tenantId, now }: Seeding,
  { hours, services }: DemoCounsellor,
  counsellorId: string,
  number: number,
): Promise<void> {
  const people = await crowdOf({ db, tenantId });
  const { below } = dice(number + 13);
  const [service] = services;
  const minutes = demoServices.find((each) => each.service === service)?.minutes ?? 45;
  const rows: Insertable<Database['counselling_appointments']>[] = [];
  for (const day of calendarDays(addDays(shanghaiDate(now), -past), past + ahead)) {
    if (day.isHoliday || !service) continue;
    for (const { weekdays, from, until, line, place } of hours) {
      if (!weekdays.includes(day.weekday)) continue;
      for (let start = from; start + minutes <= until; start += minutes + after) {
        const startsAt = new Date(day.begins + start * minute);
        const endsAt = new Date(startsAt.getTime() + minutes * minute);
        const isOver = endsAt < now;
        if (below(isOver ? 2 : 3) > 0) continue;
        const person = people[below(people.length)];
        const outcome = below(12) === 0 ? missed : { ...held, minutes };
        rows.push({
          ...newRow(
            {
              db,
              tenantId,
              now: new Date(Math.min(now.getTime(), startsAt.getTime()) - 3 * dayMs),
            },
            {
              service,
              line,
              place: place ?? null,
              counsellor_id: counsellorId,
              starts_at: startsAt,
              ends_at: endsAt,
              busy_from: startsAt,
              busy_until: new Date(endsAt.getTime() + after * minute),
            },
          ),
          person_id: person ?? null,
          ...(isOver ? outcome : { state: 'booked', minutes: null, next_step: null, cause: null }),
        });
      }
    }
  }
  if (rows.length > 0) await db.insertInto('counselling_appointments').values(rows).execute();
}

const held = { state: 'done', next_step: 'nothing', cause: null };
const missed = { state: 'missed', minutes: null, next_step: null, cause: 'her' };

/** Residents of the demo whom nobody signs in as: a dozen, so that some come again. */
async function crowdOf({ db, tenantId }: Pick<Seeding, 'db' | 'tenantId'>): Promise<string[]> {
  const rows = await db
    .selectFrom('people')
    .where('tenant_id', '=', tenantId)
    .where('is_demo', '=', true)
    .where((of) =>
      of.not(
        of.exists(
          of
            .selectFrom('identities')
            .whereRef('identities.tenant_id', '=', 'people.tenant_id')
            .whereRef('identities.person_id', '=', 'people.id')
            .select('identities.subject'),
        ),
      ),
    )
    .orderBy('id')
    .limit(12)
    .select('id')
    .execute();
  return rows.map(({ id }) => id);
}
