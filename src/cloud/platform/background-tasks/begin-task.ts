import { newId } from '../new-id';
import { enqueue } from '../jobs/enqueue';
import { personOf, type OperationContext } from '../operation/operation-context';
import { runBackgroundTask } from './run-task-job';
import type { BackgroundTask } from './background-task';

/** The file of a run is kept for so many days. */
export const taskLifeDays = 7;

interface NewRun<Input> {
  unitId: string;
  /** What she reads in the list of her tasks. */
  title: string;
  input: Input;
  total?: number;
  /** The file that it makes. */
  file?: { name: string; type: string };
}

/** Begins a task, in the transaction of a command; gives the run's id. */
export async function beginBackgroundTask<Input>(
  context: OperationContext,
  task: BackgroundTask<Input>,
  run: NewRun<Input>,
): Promise<string> {
  const { db, tenantId, now } = context;
  const id = newId();
  await db
    .insertInto('work_runs')
    .values({
      tenant_id: tenantId,
      id,
      kind: task.kind,
      person_id: personOf(context),
      unit_id: run.unitId,
      title: run.title,
      input: JSON.stringify(run.input),
      total: run.total ?? null,
      file_name: run.file?.name ?? null,
      file_type: run.file?.type ?? null,
      created_at: now,
      updated_at: now,
      expires_at: new Date(now.getTime() + taskLifeDays * 86_400_000),
    })
    .execute();
  await enqueue(context, runBackgroundTask, { runId: id }, { singletonKey: id });
  return id;
}
