import { enqueue } from '../jobs/enqueue';
import type { JobContext } from '../jobs/job';
import { deleteFiles } from './files';
import { runWork } from './run-work-job';

/** A run that moved on within this time has a process that does it. */
const lostAfterMs = 45_000;

type Context = Pick<JobContext, 'db' | 'services' | 'tenantId'>;

/** Adds the job of every run that stands still: its process died, or gave the job up. */
export async function takeUpLostWork({ db, services, tenantId }: Context): Promise<void> {
  const lost = await db
    .selectFrom('work_runs')
    .where('tenant_id', '=', tenantId)
    .where('finished_at', 'is', null)
    .where('updated_at', '<', new Date(services.clock.now().getTime() - lostAfterMs))
    .select('id')
    .execute();
  for (const { id } of lost) {
    await enqueue({ db, tenantId }, runWork, { runId: id }, { singletonKey: id });
  }
}

/**
 * Deletes the files of runs that are old, and says so on the run. One that was never done is over now;
 * one whose person deleted her account is old at once.
 */
export async function forgetOldWork({ db, services, tenantId }: Context): Promise<void> {
  const now = services.clock.now();
  const old = await db
    .selectFrom('work_runs')
    .where('tenant_id', '=', tenantId)
    .where('expires_at', '<=', now)
    .where('files_deleted_at', 'is', null)
    .orderBy('expires_at')
    .limit(100)
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
}
