import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../database/schema.generated';
import { inTransaction } from '../database/in-transaction';
import { enqueue } from '../jobs/enqueue';
import { bindJob, type BoundJob, type JobContext } from '../jobs/job';
import { joinParts, putPart } from './task-files';
import { runBackgroundTask, tendBackgroundTasks } from './run-task-job';
import { takeUpLostTasks } from './tend-tasks';
import type { BoundBackgroundTask } from './background-task';

/** Steps of one run before other jobs get their turn, in milliseconds. */
const turnMs = 2_000;

/** The jobs that do all background tasks. */
export function backgroundTaskJobs(tasks: readonly BoundBackgroundTask[]): BoundJob[] {
  const byKind = new Map(tasks.map((task) => [task.kind, task]));
  return [
    bindJob(runBackgroundTask, ({ payload, context }) => run(byKind, payload.runId, context)),
    bindJob(tendBackgroundTasks, ({ context }) => takeUpLostTasks(context)),
  ];
}

async function run(
  tasks: ReadonlyMap<string, BoundBackgroundTask>,
  runId: string,
  context: JobContext,
): Promise<void> {
  const { db, tenantId } = context;
  const until = performance.now() + turnMs;
  try {
    let more = true;
    while (more && performance.now() < until) more = await step(tasks, runId, context);
    if (more)
      await enqueue({ db, tenantId }, runBackgroundTask, { runId }, { singletonKey: runId });
  } catch (error) {
    if (context.attempt > runBackgroundTask.retries) await giveUp(context, runId);
    throw error;
  }
}

/** One step in one transaction; false when there is nothing more to do. */
async function step(
  tasks: ReadonlyMap<string, BoundBackgroundTask>,
  runId: string,
  { services, tenantId, ...context }: JobContext,
): Promise<boolean> {
  return inTransaction(context.db, async (db) => {
    const now = services.clock.now();
    // Another process that runs it waits here and continues where this step ends.
    const row = await lockRun(db, tenantId, runId);
    if (!row || row.finished_at !== null) return false;
    const task = tasks.get(row.kind);
    if (!task) throw new Error(`nobody knows how to do ${row.kind}`);

    const result = await task.step(row.input, row.cursor, {
      db,
      services,
      tenantId,
      now,
      personId: row.person_id,
      unitId: row.unit_id,
    });
    const parts = row.file_parts + (result.part ? 1 : 0);
    if (result.part) await putPart(services.storage, row, row.file_parts, result.part);
    const isDone = result.cursor === null;
    if (isDone && parts > 0) await joinParts(services.storage, row, parts);
    await db
      .updateTable('work_runs')
      .set({
        state: isDone ? 'done' : 'running',
        cursor: isDone ? null : JSON.stringify(result.cursor),
        steps: row.steps + 1,
        done: row.done + result.done,
        total: result.total ?? row.total,
        message: result.message ?? row.message,
        file_parts: parts,
        updated_at: now,
        finished_at: isDone ? now : null,
      })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', runId)
      .execute();
    return !isDone;
  });
}

export type TaskRow = Selectable<Database['work_runs']>;

function lockRun(db: Kysely<Database>, tenantId: string, runId: string) {
  return db
    .selectFrom('work_runs')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', runId)
    .forUpdate()
    .executeTakeFirst();
}

async function giveUp({ db, tenantId, services }: JobContext, runId: string): Promise<void> {
  const now = services.clock.now();
  await db
    .updateTable('work_runs')
    .set({
      state: 'failed',
      message: '没有办完，请过一会儿再试一次',
      updated_at: now,
      finished_at: now,
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', runId)
    .where('finished_at', 'is', null)
    .execute();
}
