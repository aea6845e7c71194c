import * as v from 'valibot';
import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { beginBackgroundTask } from '@cloud/platform/background-tasks/begin-task';
import type { activitiesContract } from '@shared/activities/contract';
import { importTask } from './import-task';
import { importById, storedRows } from './queries';

export const applyImport: Handler<typeof activitiesContract.applyImport> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId } = context;
  const { importId } = input;
  const row = await importById(db, tenantId, importId);
  if (!row) throw fail('NOT_FOUND');
  if (row.work_id !== null) throw errors.ALREADY_TAKEN();
  const { length: total } = v.parse(storedRows, row.rows);
  if (total === 0) throw errors.NOTHING_TO_TAKE();

  const taskId = await beginBackgroundTask(context, importTask, {
    unitId: row.unit_id,
    title: row.register === 'lecturers' ? '导入讲师' : '导入场地',
    input: { importId },
    total,
  });
  const taken = await db
    .updateTable('register_imports')
    .set({ work_id: taskId })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', importId)
    .where('work_id', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!taken) throw errors.ALREADY_TAKEN();

  context.audit({ target: importId, unitId: row.unit_id, detail: { taskId, rows: total } });
  return { taskId };
};
