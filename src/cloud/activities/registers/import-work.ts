import * as v from 'valibot';
import { fail } from '@cloud/platform/errors';
import { newId } from '@cloud/platform/ids';
import { bindWork, defineWork, type StepContext } from '@cloud/platform/work/work';
import type { RegisterRow } from '@shared/activities/registers/register-rules';
import { importById, storedRows } from './queries';

export const importWork = defineWork({
  kind: 'activities.import-register',
  input: v.object({ importId: v.pipe(v.string(), v.uuid()) }),
});

const rowsInStep = 200;

/** The cursor is how many rows were taken over. */
export const importingWork = bindWork(
  importWork,
  v.number(),
  async ({ input, cursor, context }) => {
    const row = await importById(context.db, context.tenantId, input.importId);
    if (!row) throw fail('NOT_FOUND');
    const rows = v.parse(storedRows, row.rows);
    const from = cursor ?? 0;
    const part = rows.slice(from, from + rowsInStep);
    if (row.register === 'lecturers') await writeLecturers(context, part);
    else await writeVenues(context, part);
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

async function writeLecturers(context: StepContext, rows: readonly RegisterRow[]): Promise<void> {
  const { db, tenantId, unitId, now } = context;
  if (rows.length === 0) return;
  await db
    .insertInto('lecturers')
    .values(
      rows.map(({ name, note }) => ({
        tenant_id: tenantId,
        id: newId(),
        unit_id: unitId,
        name,
        note,
        updated_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'unit_id', 'name']).doUpdateSet((eb) => ({
        note: eb.ref('excluded.note'),
        updated_at: now,
      })),
    )
    .execute();
}

async function writeVenues(context: StepContext, rows: readonly RegisterRow[]): Promise<void> {
  const { db, tenantId, unitId, now } = context;
  if (rows.length === 0) return;
  await db
    .insertInto('venues')
    .values(
      rows.map(({ name, address, places, facilities }) => ({
        tenant_id: tenantId,
        id: newId(),
        unit_id: unitId,
        name,
        address,
        places,
        facilities,
        updated_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'unit_id', 'name']).doUpdateSet((eb) => ({
        address: eb.ref('excluded.address'),
        places: eb.ref('excluded.places'),
        facilities: eb.ref('excluded.facilities'),
        updated_at: now,
      })),
    )
    .execute();
}
