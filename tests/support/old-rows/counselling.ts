import { sql } from 'kysely';
import { newId } from '@cloud/platform/new-id';
import { shanghaiDate } from '@shared/time/shanghai';
import type { OldRow, Scene } from './scene';

const counsellorId = '01990000-0000-7000-8000-00000000c001';

/** A counsellor of the scene's unit, to hang rows on; then the row itself. */
const withCounsellor = ({ world, unit, now }: Scene, row: ReturnType<typeof sql>) => sql`
  with s as (
    insert into counselling_services (tenant_id, service, unit_id, minutes, horizon_days, cancel_hours)
    values (${world.tenantId}, 'psychology', ${unit.id}, 45, 60, 24)
  ), c as (
    insert into counselling_counsellors (tenant_id, id, unit_id, name, specialties, created_at)
    values (${world.tenantId}, ${counsellorId}, ${unit.id}, '林老师', '', ${now}::timestamptz)
  ) ${row}`;

const today = ({ now }: Scene) => shanghaiDate(now);

/** A day ends at midnight, 15 hours after the scene's 9 o'clock; so many days later its rows go. */
const afterMidnight = (days: number) => ({ seconds: days * 86_400 + 15 * 3_600 });

const appointment = (scene: Scene, state: 'held' | 'booked') => {
  const { world, now, personId } = scene;
  const starts = new Date(now.getTime() - 3_600_000);
  return withCounsellor(
    scene,
    sql`insert into counselling_appointments (tenant_id, id, code, state, service, line, counsellor_id,
        person_id, starts_at, ends_at, busy_from, busy_until, waits_until, created_at, updated_at)
      values (${world.tenantId}, ${newId()}, '7K3M9QX2', ${state}, 'psychology', 'online',
        ${counsellorId}, ${personId}, ${starts}::timestamptz, ${now}::timestamptz,
        ${starts}::timestamptz, ${now}::timestamptz,
        ${state === 'held' ? now : null}::timestamptz, ${now}::timestamptz, ${now}::timestamptz)`,
  );
};

export const counsellingRows: readonly OldRow[] = [
  {
    table: 'counselling_appointments',
    until: '过时 1 天',
    plant: (scene) => appointment(scene, 'held'),
    isKept: 'true',
    gone: { days: 1 },
  },
  {
    table: 'counselling_appointments',
    until: '谈过后 3 年，再去掉编号，只留次数和小时数',
    plant: (scene) => appointment(scene, 'booked'),
    isKept: 'person_id in (select id from people)',
    gone: { years: 3 },
  },
  {
    table: 'counselling_extra_days',
    until: '过后 1 年',
    plant: (scene) =>
      withCounsellor(
        scene,
        sql`insert into counselling_extra_days (tenant_id, id, counsellor_id, day, from_minute,
            until_minute, line)
          values (${scene.world.tenantId}, ${newId()}, ${counsellorId}, ${today(scene)}::date, 540, 600,
            'online')`,
      ),
    isKept: 'true',
    gone: afterMidnight(365),
  },
  {
    table: 'counselling_absences',
    until: '过后 1 年',
    plant: (scene) =>
      withCounsellor(
        scene,
        sql`insert into counselling_absences (tenant_id, id, counsellor_id, kind, from_day, until_day,
            created_by, created_at)
          values (${scene.world.tenantId}, ${newId()}, ${counsellorId}, 'leave', ${today(scene)}::date,
            ${today(scene)}::date, ${scene.personId}, ${scene.now}::timestamptz)`,
      ),
    isKept: 'true',
    gone: afterMidnight(365),
  },
  {
    table: 'counselling_closed_days',
    until: '过后 1 年',
    plant: (scene) => sql`insert into counselling_closed_days (tenant_id, unit_id, day, why)
      values (${scene.world.tenantId}, ${scene.unit.id}, ${today(scene)}::date, '搬家')`,
    isKept: 'true',
    gone: afterMidnight(365),
  },
  {
    table: 'counselling_turns',
    until: '等到的那天过后 30 天',
    plant: (scene) =>
      withCounsellor(
        scene,
        sql`insert into counselling_turns (tenant_id, id, person_id, service, until_day, joined_at)
          values (${scene.world.tenantId}, ${newId()}, ${scene.personId}, 'psychology',
            ${today(scene)}::date, ${scene.now}::timestamptz)`,
      ),
    isKept: 'true',
    gone: afterMidnight(30),
  },
];
