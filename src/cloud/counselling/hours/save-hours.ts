import { sql } from 'kysely';
import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { newId } from '@cloud/platform/new-id';
import type { counsellingContract } from '@shared/counselling/contract';
import { counsellorById, lockCounsellors } from '../queries';
import { minuteOf } from './clock';
import { offerOpened, openedHours } from './opened-hours';
import { presentSpan } from './present-hours';

export const saveHours: Handler<typeof counsellingContract.saveHours> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId } = context;
  const { counsellorId, weekly } = input;
  await lockCounsellors(db, tenantId, [counsellorId]);
  const row = await counsellorById(db, tenantId, counsellorId);
  if (!row) throw fail('NOT_FOUND');
  if (row.revision !== input.revision) throw errors.CHANGED_MEANWHILE();
  await db
    .updateTable('counselling_counsellors')
    .set({
      starts_every: input.startsEvery,
      starts_from: minuteOf(input.startsFrom),
      before_minutes: input.beforeMinutes,
      after_minutes: input.afterMinutes,
      notice_minutes: input.noticeMinutes,
      most_a_day: input.mostADay,
      revision: row.revision + 1,
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', counsellorId)
    .execute();
  const before = await db
    .deleteFrom('counselling_hours')
    .where('tenant_id', '=', tenantId)
    .where('counsellor_id', '=', counsellorId)
    .returningAll()
    .execute();
  if (weekly.length > 0) {
    await db
      .insertInto('counselling_hours')
      .values(
        weekly.map(({ weekday, from, until, line, place }) => ({
          tenant_id: tenantId,
          id: newId(),
          counsellor_id: counsellorId,
          weekday,
          from_minute: minuteOf(from),
          until_minute: minuteOf(until),
          line,
          place,
        })),
      )
      .execute();
  }
  const standing = before.map((each) => ({ weekday: each.weekday, ...presentSpan(each) }));
  await offerOpened(context, counsellorId, openedHours(standing, weekly));

  context.audit({ target: counsellorId, unitId: row.unit_id });
  return { done: true, outside: await countOutside(context, counsellorId) };
};

/** Coming appointments that no single span of the week or of an extra day holds any more. */
async function countOutside(
  { db, tenantId, now }: { db: Parameters<typeof counsellorById>[0]; tenantId: string; now: Date },
  counsellorId: string,
): Promise<number> {
  const { rows } = await sql<{ outside: number }>`
    with coming as (
      select a.line, local::date as day, extract(isodow from local)::int as weekday,
        extract(hour from local)::int * 60 + extract(minute from local)::int as from_minute,
        (extract(epoch from a.ends_at - a.starts_at) / 60)::int as minutes
      from counselling_appointments a
      cross join lateral (select a.starts_at at time zone 'Asia/Shanghai' as local) l
      where a.tenant_id = ${tenantId} and a.counsellor_id = ${counsellorId} and a.state = 'booked'
        and a.starts_at > ${now}
    )
    select count(*)::int as outside from coming c
    where not exists (select from counselling_hours h
        where h.tenant_id = ${tenantId} and h.counsellor_id = ${counsellorId}
          and h.line = c.line and h.weekday = c.weekday
          and h.from_minute <= c.from_minute and c.from_minute + c.minutes <= h.until_minute)
      and not exists (select from counselling_extra_days e
        where e.tenant_id = ${tenantId} and e.counsellor_id = ${counsellorId}
          and e.line = c.line and e.day = c.day
          and e.from_minute <= c.from_minute and c.from_minute + c.minutes <= e.until_minute)`.execute(
    db,
  );
  return rows[0]?.outside ?? 0;
}
