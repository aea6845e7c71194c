import { sql, type RawBuilder } from 'kysely';
import * as v from 'valibot';
import { caseHandlerRoles, caseLeadRoles } from '@shared/organisation/roles';
import { openingSpan } from '@shared/protection/duty/hours';
import type { ConfirmedDuty } from '@shared/protection/duty/rota';
import { usualTimes, type ReadingTimes } from '@shared/protection/promise/promise';
import { rightsCentre } from '@shared/protection/rules';
import { shanghaiDate } from '@shared/time/shanghai';
import type { Place } from '../queries';

/** Who is there, who leads, and what was promised. */
export interface DutyFacts {
  duties: ConfirmedDuty[];
  times: ReadingTimes;
}

export async function dutyFacts(place: Place, now: Date): Promise<DutyFacts> {
  return { duties: await confirmedDuties(place, now), times: await readingTimes(place) };
}

/** Whether `h` could read a case: a key in the directory, and today the role where the key was made. */
function canRead(now: Date) {
  return holdsKey(now, sql`k.valid_until > ${now}`);
}

/**
 * Whether `h` is there at all. Where the whole directory has ended nobody can read, and yet nobody has gone:
 * it is signed anew, and each goes on with what she had.
 */
export function isThere(now: Date) {
  return holdsKey(
    now,
    sql`(k.valid_until > ${now} or (select d.expires_at from protection_directories d
      where d.tenant_id = k.tenant_id order by d.version desc limit 1) <= ${now})`,
  );
}

/** A handler of a town who once worked at the centre is none of the centre's, whatever her key says. */
function holdsKey(now: Date, holds: RawBuilder<unknown>) {
  const today = shanghaiDate(now);
  return sql<boolean>`exists (select from protection_keys k
      join units at on at.tenant_id = k.tenant_id and at.id = k.unit_id
      join grants g on g.tenant_id = k.tenant_id and g.person_id = h.person_id
      join units over on over.tenant_id = g.tenant_id and over.id = g.unit_id
      where k.tenant_id = h.tenant_id and k.handler = h.handler and k.valid_from <= ${now}
        and ${holds} and k.revoked_at is null and k.left_at is null
        and g.role = any(${caseHandlerRoles as readonly string[]}::text[])
        and (g.revoked_at is null or g.revoked_at > ${now}) and g.starts_on <= ${today}::date and (g.ends_on is null or g.ends_on >= ${today}::date)
        and starts_with(at.path, over.path))`;
}

/** Duties of now and to come whose holder has confirmed, and can read. */
async function confirmedDuties({ db, tenantId }: Place, now: Date): Promise<ConfirmedDuty[]> {
  const { rows } = await sql<{ step: number; person: string; starts_at: Date; ends_at: Date }>`
    select d.step, h.person_id::text as person, d.starts_at, d.ends_at
    from protection_duties d
    join protection_handlers h on h.tenant_id = d.tenant_id and h.handler = d.handler
    where d.tenant_id = ${tenantId} and d.confirmed_at is not null and d.ends_at > ${now}
      and ${canRead(now)}
    order by d.starts_at limit 500`.execute(db);
  return rows.map(({ step, person, starts_at: startsAt, ends_at: endsAt }) => ({
    step,
    person,
    startsAt,
    endsAt,
  }));
}

/** Person ids of those who lead the centre and can read. */
export async function leadsNow({ db, tenantId }: Place, now: Date): Promise<string[]> {
  const today = shanghaiDate(now);
  const { rows } = await sql<{ person: string }>`
    select h.person_id::text as person from protection_handlers h
    where h.tenant_id = ${tenantId} and ${canRead(now)}
      and exists (select from grants g
        join units u on u.tenant_id = g.tenant_id and u.id = g.unit_id
        join units c on c.tenant_id = g.tenant_id and c.id = ${rightsCentre}
        where g.tenant_id = h.tenant_id and g.person_id = h.person_id
          and g.role = any(${caseLeadRoles}::text[]) and g.revoked_at is null
          and g.starts_on <= ${today}::date and (g.ends_on is null or g.ends_on >= ${today}::date)
          and starts_with(c.path, u.path))
    order by h.handler`.execute(db);
  return rows.map(({ person }) => person);
}

export async function readingTimes({ db, tenantId }: Place): Promise<ReadingTimes> {
  const row = await db
    .selectFrom('protection_settings')
    .where('tenant_id', '=', tenantId)
    .selectAll()
    .executeTakeFirst();
  if (!row) return usualTimes;
  return {
    hours: v.parse(v.array(openingSpan), row.hours),
    urgentMinutes: row.urgent_minutes,
    otherHours: row.other_hours,
  };
}

/** Whether somebody who has confirmed is there, or comes within so many hours. */
export async function confirmedDutiesWithin(
  place: Place,
  now: Date,
  hours: number,
): Promise<boolean> {
  const until = new Date(now.getTime() + hours * 3_600_000);
  return (await confirmedDuties(place, now)).some(({ startsAt }) => startsAt < until);
}
