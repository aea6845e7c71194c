import { sql } from 'kysely';
import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { activitiesContract } from '@shared/activities/contract';
import { importById } from './queries';

export const undoImport: Handler<typeof activitiesContract.undoImport> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const { importId } = input;
  const row = await importById(db, tenantId, importId);
  if (!row) throw fail('NOT_FOUND');
  if (row.work_id === null || !(await isOver(context, row.work_id))) throw errors.NOT_TAKEN_YET();
  const undone = await db
    .updateTable('register_imports')
    .set({ undone_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', importId)
    .where('undone_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!undone) throw errors.ALREADY_UNDONE();

  const register = sql.table(row.register);
  const unchanged = sql`e.tenant_id = c.tenant_id and e.id = c.entry_id
    and e.updated_at = c.written_at and c.tenant_id = ${tenantId} and c.import_id = ${importId}`;
  const removed = await sql`
    delete from ${register} e using register_import_changes c
    where ${unchanged} and c.before is null`.execute(db);
  const was =
    row.register === 'lecturers'
      ? sql`note = c.before->>'note'`
      : sql`address = c.before->>'address', places = (c.before->>'places')::int,
          facilities = array(select jsonb_array_elements_text(c.before->'facilities'))`;
  const restored = await sql`
    update ${register} e set name = c.before->>'name', updated_at = ${now}, ${was}
    from register_import_changes c where ${unchanged} and c.before is not null`.execute(db);
  const counts = {
    removed: Number(removed.numAffectedRows ?? 0),
    restored: Number(restored.numAffectedRows ?? 0),
  };
  const { total } = await db
    .selectFrom('register_import_changes')
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', importId)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const left = Number(total) - counts.removed - counts.restored;

  context.audit({ target: importId, unitId: row.unit_id, detail: { ...counts, left } });
  return { ...counts, left };
};

async function isOver(
  { db, tenantId }: Pick<Parameters<typeof undoImport>[0]['context'], 'db' | 'tenantId'>,
  taskId: string,
): Promise<boolean> {
  const task = await db
    .selectFrom('work_runs')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', taskId)
    .select('finished_at')
    .executeTakeFirst();
  return task?.finished_at !== null;
}
