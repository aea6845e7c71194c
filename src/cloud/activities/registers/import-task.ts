import { sql } from 'kysely';
import * as v from 'valibot';
import { fail } from '@cloud/platform/errors';
import { newId } from '@cloud/platform/new-id';
import { oneOf } from '@cloud/platform/one-of';
import {
  bindBackgroundTask,
  defineBackgroundTask,
  type StepContext,
} from '@cloud/platform/background-tasks/background-task';
import {
  registers,
  type Register,
  type RegisterRow,
} from '@shared/activities/registers/register-rules';
import { nameKey } from '@shared/text/name-key';
import { importById, storedRows } from './queries';

export const importTask = defineBackgroundTask({
  kind: 'activities.import-register',
  input: v.object({ importId: v.pipe(v.string(), v.uuid()) }),
});

const rowsInStep = 200;

/** The cursor is how many rows were taken over. */
export const importingTask = bindBackgroundTask(
  importTask,
  v.number(),
  async ({ input, cursor, context }) => {
    const row = await importById(context.db, context.tenantId, input.importId);
    if (!row) throw fail('NOT_FOUND');
    const rows = v.parse(storedRows, row.rows);
    const from = cursor ?? 0;
    const part = rows.slice(from, from + rowsInStep);
    const register = oneOf(registers, row.register);
    const before = await entriesNamed(context, register, part);
    const written = await (register === 'lecturers'
      ? writeLecturers(context, part)
      : writeVenues(context, part));
    await keepBefore(context, input.importId, { before, written });
    const taken = from + part.length;
    const isEnd = taken >= rows.length;
    return {
      cursor: isEnd ? null : taken,
      done: part.length,
      total: rows.length,
      ...(isEnd ? { message: `导入了 ${rows.length} 行` } : {}),
    };
  },
);

interface Written {
  id: string;
  name_key: string;
}

/** The unit's present entries of these names, locked, as an undo would restore them. */
async function entriesNamed(
  { db, tenantId, unitId }: StepContext,
  register: Register,
  rows: readonly RegisterRow[],
): Promise<Map<string, unknown>> {
  const keys = rows.map(({ name }) => nameKey(name));
  const { rows: found } = await sql<{ id: string; entry: unknown }>`
    select id, to_jsonb(e) as entry from ${sql.table(register)} e
    where tenant_id = ${tenantId} and unit_id = ${unitId} and name_key = any(${keys}::text[])
    order by id for update`.execute(db);
  return new Map(found.map(({ id, entry }) => [id, entry]));
}

async function keepBefore(
  { db, tenantId, now }: StepContext,
  importId: string,
  { before, written }: { before: ReadonlyMap<string, unknown>; written: readonly Written[] },
): Promise<void> {
  if (written.length === 0) return;
  await db
    .insertInto('register_import_changes')
    .values(
      written.map(({ id }) => ({
        tenant_id: tenantId,
        import_id: importId,
        entry_id: id,
        before: before.has(id) ? JSON.stringify(before.get(id)) : null,
        written_at: now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function writeLecturers(
  context: StepContext,
  rows: readonly RegisterRow[],
): Promise<Written[]> {
  const { db, tenantId, unitId, now } = context;
  if (rows.length === 0) return [];
  return db
    .insertInto('lecturers')
    .values(
      rows.map(({ name, note }) => ({
        tenant_id: tenantId,
        id: newId(),
        unit_id: unitId,
        name,
        name_key: nameKey(name),
        note,
        updated_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'unit_id', 'name_key']).doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        note: eb.ref('excluded.note'),
        updated_at: now,
      })),
    )
    .returning(['id', 'name_key'])
    .execute();
}

async function writeVenues(context: StepContext, rows: readonly RegisterRow[]): Promise<Written[]> {
  const { db, tenantId, unitId, now } = context;
  if (rows.length === 0) return [];
  return db
    .insertInto('venues')
    .values(
      rows.map(({ name, address, places, facilities }) => ({
        tenant_id: tenantId,
        id: newId(),
        unit_id: unitId,
        name,
        name_key: nameKey(name),
        address,
        places,
        facilities,
        updated_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'unit_id', 'name_key']).doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        address: eb.ref('excluded.address'),
        places: eb.ref('excluded.places'),
        facilities: eb.ref('excluded.facilities'),
        updated_at: now,
      })),
    )
    .returning(['id', 'name_key'])
    .execute();
}
