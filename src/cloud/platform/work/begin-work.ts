import { newId } from '../ids';
import { enqueue } from '../jobs/enqueue';
import { personOf, type OperationContext } from '../operation/operation-context';
import { runWork } from './run-work-job';
import type { Work } from './work';

/** The file of a run is kept for so many days. */
export const workLifeDays = 7;

interface NewRun<Input> {
  unitId: string;
  /** What she reads in the list of her work. */
  title: string;
  input: Input;
  total?: number;
  /** The file that it makes. */
  file?: { name: string; type: string };
}

/** Begins work, in the transaction of a command; gives the run's id. */
export async function beginWork<Input>(
  context: OperationContext,
  work: Work<Input>,
  run: NewRun<Input>,
): Promise<string> {
  const { db, tenantId, now } = context;
  const id = newId();
  await db
    .insertInto('work_runs')
    .values({
      tenant_id: tenantId,
      id,
      kind: work.kind,
      person_id: personOf(context),
      unit_id: run.unitId,
      title: run.title,
      input: JSON.stringify(run.input),
      total: run.total ?? null,
      file_name: run.file?.name ?? null,
      file_type: run.file?.type ?? null,
      created_at: now,
      updated_at: now,
      expires_at: new Date(now.getTime() + workLifeDays * 86_400_000),
    })
    .execute();
  await enqueue(context, runWork, { runId: id }, { singletonKey: id });
  return id;
}
