import { newId } from '@cloud/platform/new-id';
import type { Line, Service } from '@shared/counselling/services';
import type { World } from '../support/test-world';
import type { BuiltUnit } from './organisation';

export interface BuiltCounsellor {
  id: string;
  personId: string | null;
}

interface ServiceOptions {
  service?: Service;
  minutes?: number;
  horizonDays?: number;
  cancelHours?: number;
}

/** A service of the unit: 45 minutes, bookable for 60 days, cancelled until a day before. */
export async function buildService(
  world: World,
  unit: BuiltUnit,
  { service = 'psychology', minutes = 45, horizonDays = 60, cancelHours = 24 }: ServiceOptions = {},
): Promise<void> {
  await world.db
    .insertInto('counselling_services')
    .values({
      tenant_id: world.tenantId,
      service,
      unit_id: unit.id,
      minutes,
      horizon_days: horizonDays,
      cancel_hours: cancelHours,
    })
    .execute();
}

interface CounsellorOptions {
  name?: string;
  person?: { id: string };
  services?: readonly Service[];
  /** Hours of every workday, "from–until" in minutes of the day; 8:30 to 11:30 on site when left out. */
  hours?: readonly { from: number; until: number; line?: Line; weekdays?: readonly number[] }[];
  every?: number;
  before?: number;
  after?: number;
  notice?: number;
  mostADay?: number | null;
  validUntil?: string;
}

/** A counsellor with hours from Monday to Friday, starts every 15 minutes, 30 minutes after each. */
export async function buildCounsellor(
  world: World,
  unit: BuiltUnit,
  options: CounsellorOptions = {},
): Promise<BuiltCounsellor> {
  const { db, tenantId, clock } = world;
  const id = newId();
  const { services = ['psychology'], hours = [{ from: 510, until: 690 }] } = options;
  await db
    .insertInto('counselling_counsellors')
    .values({
      tenant_id: tenantId,
      id,
      unit_id: unit.id,
      person_id: options.person?.id ?? null,
      name: options.name ?? '林老师',
      specialties: '亲子 · 情绪',
      starts_every: options.every ?? 15,
      before_minutes: options.before ?? 0,
      after_minutes: options.after ?? 30,
      notice_minutes: options.notice ?? 60,
      most_a_day: options.mostADay ?? null,
      created_at: clock.now(),
    })
    .execute();
  await db
    .insertInto('counselling_qualifications')
    .values(
      services.map((service) => ({
        tenant_id: tenantId,
        counsellor_id: id,
        service,
        valid_until: options.validUntil ?? null,
      })),
    )
    .execute();
  const rows = hours.flatMap(({ from, until, line = 'on-site', weekdays = [1, 2, 3, 4, 5] }) =>
    weekdays.map((weekday) => ({
      tenant_id: tenantId,
      id: newId(),
      counsellor_id: id,
      weekday,
      from_minute: from,
      until_minute: until,
      line,
      place: line === 'on-site' ? '小海星' : null,
    })),
  );
  if (rows.length > 0) await db.insertInto('counselling_hours').values(rows).execute();
  return { id, personId: options.person?.id ?? null };
}
