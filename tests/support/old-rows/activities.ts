import { sql } from 'kysely';
import { newId } from '@cloud/platform/new-id';
import { row, type OldRow } from './scene';

export const activitiesRows: readonly OldRow[] = [
  {
    table: 'activities',
    until: '1 年没有改动',
    plant: ({ world, activityId, bookingId }) => sql`with b as (
        delete from booking_members where tenant_id = ${world.tenantId} and booking_id = ${bookingId}
      ), c as (delete from bookings where tenant_id = ${world.tenantId} and id = ${bookingId})
      update activities set status = 'draft', published_at = null
      where tenant_id = ${world.tenantId} and id = ${activityId}`,
    isKept: 'true',
    gone: { years: 1 },
  },
  { table: 'bookings', until: '活动结束后 1 年', isKept: "answers <> '[]'", gone: { years: 1 } },
  {
    table: 'booking_members',
    until: '活动结束后 1 年',
    isKept: "label <> '' and age_months is not null",
    gone: { years: 1 },
  },
  {
    table: 'bookings',
    until: '活动结束后 3 年，再去掉编号，只留人数',
    isKept: 'person_id in (select id from people)',
    gone: { years: 3 },
  },
  {
    table: 'activity_notices',
    until: '1 年',
    plant: ({ world, activityId, now }) =>
      row('activity_notices', {
        tenant_id: world.tenantId,
        id: newId(),
        activity_id: activityId,
        kind: 'changed',
        created_at: now,
      }),
    isKept: 'true',
    gone: { years: 1 },
  },
  {
    table: 'activity_messages',
    until: '1 年',
    plant: ({ world, activityId, personId, now }) =>
      row('activity_messages', {
        tenant_id: world.tenantId,
        id: newId(),
        activity_id: activityId,
        audience: 'everybody',
        body: '下雨改室内',
        people: 1,
        sent_by: personId,
        work_id: newId(),
        created_at: now,
      }),
    isKept: 'true',
    gone: { years: 1 },
  },
  {
    table: 'number_disclosures',
    until: '3 年',
    plant: ({ world, activityId, bookingId, personId, now }) =>
      row('number_disclosures', {
        tenant_id: world.tenantId,
        id: newId(),
        activity_id: activityId,
        booking_id: bookingId,
        seen_by: personId,
        reason: '改时间',
        created_at: now,
      }),
    isKept: 'true',
    gone: { years: 3 },
  },
  {
    table: 'register_imports',
    until: '7 天',
    plant: ({ world, personId, unit, now }) =>
      row('register_imports', {
        tenant_id: world.tenantId,
        id: newId(),
        unit_id: unit.id,
        register: 'venues',
        rows: '[]',
        created_by: personId,
        created_at: now,
      }),
    isKept: 'true',
    gone: { days: 7 },
  },
];
