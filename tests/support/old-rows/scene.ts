import { sql, type RawBuilder } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { newId } from '@cloud/platform/new-id';
import { buildActivity } from '@tests/builders/activities';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import type { World } from '../test-world';

export interface Scene {
  world: World;
  now: Date;
  personId: string;
  unit: { id: string; path: string };
  activityId: string;
  groupId: string;
  bookingId: string;
}

/** A row that a rule is to forget, and when. */
export interface OldRow {
  table: keyof Database;
  /** As the rule says it. */
  until: string;
  /** Inserts it (where the scene has none), so that its time begins now. */
  plant?: (scene: Scene) => RawBuilder<unknown>;
  /** Holds for it as long as it is kept. */
  isKept: string;
  gone: { seconds: number } | { days: number } | { years: number };
}

/** A person with a booking of an activity that ends now, to hang rows on. */
export async function sceneOf(world: World): Promise<Scene> {
  const now = world.clock.now();
  const { hongqiao: unit } = await buildTree(world);
  const { id: personId } = await buildPerson(world);
  const startsAt = new Date(now.getTime() - 3_600_000);
  const activity = await buildActivity(world, { unit, startsAt, durationHours: 1 });
  const bookingId = newId();
  await sql`insert into bookings (tenant_id, id, code, activity_id, quota_id, person_id, booked_by,
      party_size, status, answers, created_at, updated_at)
    values (${world.tenantId}, ${bookingId}, '7K3M9QX2', ${activity.id}, ${activity.groupId},
      ${personId}, ${personId}, 1, 'confirmed', '[{"id":"diet","value":"花生"}]', ${now}, ${now})`.execute(
    world.db,
  );
  await sql`insert into booking_members (tenant_id, booking_id, position, kind, label, age_months)
    values (${world.tenantId}, ${bookingId}, 0, 'small-child', '小满', 28)`.execute(world.db);
  return {
    world,
    now,
    personId,
    unit,
    activityId: activity.id,
    groupId: activity.groupId,
    bookingId,
  };
}

export const row = (table: keyof Database, columns: Record<string, unknown>) =>
  sql`insert into ${sql.table(table)} (${sql.join(Object.keys(columns).map((name) => sql.ref(name)))})
    values (${sql.join(Object.values(columns))})`;

export const work = ({ world, personId, unit, now }: Scene, columns: Record<string, unknown>) =>
  row('work_runs', {
    tenant_id: world.tenantId,
    id: newId(),
    kind: 'export',
    person_id: personId,
    unit_id: unit.id,
    title: '名单',
    input: '{}',
    created_at: now,
    updated_at: now,
    ...columns,
  });
export const inDays = (now: Date, days: number) => new Date(now.getTime() + days * 86_400_000);
export const hash = 'a'.repeat(64);
