import { newId } from '@cloud/platform/new-id';
import { sql } from 'kysely';
import type { OldRow, Scene } from './scene';

/** A row of a table beside the handler whose it is. */
function ofHandler(
  { world, personId }: Scene,
  table: string,
  columns: Readonly<Record<string, unknown>>,
) {
  const names = sql.join(Object.keys(columns).map((name) => sql.ref(name)));
  const values = sql.join(Object.values(columns).map((value) => sql`${value}`));
  return sql`with h as (insert into protection_handlers (tenant_id, handler, person_id, name)
      values (${world.tenantId}, 'h-1', ${personId}, '王'))
    insert into ${sql.table(table)} (tenant_id, handler, ${names})
    values (${world.tenantId}, 'h-1', ${values})`;
}

export const protectionRows: readonly OldRow[] = [
  {
    table: 'protection_duties',
    until: '1 年',
    plant: (scene) =>
      ofHandler(scene, 'protection_duties', {
        id: newId(),
        step: 1,
        starts_at: new Date(scene.now.getTime() - 3_600_000),
        ends_at: scene.now,
      }),
    isKept: 'true',
    gone: { years: 1 },
  },
  {
    table: 'protection_alarms',
    until: '1 年',
    plant: (scene) =>
      ofHandler(scene, 'protection_alarms', {
        id: newId(),
        rung: 1,
        channel: 'sms',
        next_try_at: scene.now,
        made_at: scene.now,
      }),
    isKept: 'true',
    gone: { years: 1 },
  },
  {
    table: 'protection_contact_tests',
    until: '1 天',
    plant: (scene) =>
      ofHandler(scene, 'protection_contact_tests', {
        id: newId(),
        channel: 'sms',
        sealed_number: 's',
        ending: '07',
        code_hash: 'h',
        expires_at: scene.now,
      }),
    isKept: 'true',
    gone: { days: 1 },
  },
];
