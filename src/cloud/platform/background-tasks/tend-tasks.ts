import { enqueue } from '../jobs/enqueue';
import type { JobContext } from '../jobs/job';
import type { Forget } from '../retention/retention';
import { deleteFiles } from './task-files';
import { runBackgroundTask } from './run-task-job';

/** A run that progressed within this time is taken to be alive. */
const lostAfterMs = 45_000;

/** Deleting a file is a call to the storage. */
const filesAStep = 100;

type Context = Pick<JobContext, 'db' | 'services' | 'tenantId'>;

/** Adds the job of every run that stands still: its process died, or gave the job up. */
export async function takeUpLostTasks({ db, services, tenantId }: Context): Promise<void> {
  const lost = await db
    .selectFrom('work_runs')
    .where('tenant_id', '=', tenantId)
    .where('finished_at', 'is', null)
    .where('updated_at', '<', new Date(services.clock.now().getTime() - lostAfterMs))
    .select('id')
    .execute();
  for (const { id } of lost) {
    await enqueue({ db, tenantId }, runBackgroundTask, { runId: id }, { singletonKey: id });
  }
}

/**
 * Deletes the files of expired runs and marks the runs. A run that never finished is cancelled; the runs
 * of somebody who deleted her account expire at once. Files are deleted one by one, so it takes fewer
 * than allowed and reports that there may be more.
 */
export const deleteOldTaskFiles: Forget = async ({ db, services, tenantId, now }, most) => {
  const old = await db
    .selectFrom('work_runs')
    .where('tenant_id', '=', tenantId)
    .where('expires_at', '<=', now)
    .where('files_deleted_at', 'is', null)
    .orderBy('expires_at')
    .limit(Math.min(most, filesAStep))
    .select(['tenant_id', 'id', 'state', 'finished_at', 'file_type', 'file_parts'])
    .execute();
  for (const run of old) {
    if (run.file_parts > 0) await deleteFiles(services.storage, run, run.file_parts);
    await db
      .updateTable('work_runs')
      .set({
        files_deleted_at: now,
        state: run.finished_at === null ? 'cancelled' : run.state,
        finished_at: run.finished_at ?? now,
      })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', run.id)
      .execute();
  }
  return old.length === filesAStep ? most : old.length;
};
