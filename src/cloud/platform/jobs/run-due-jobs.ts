import { sql, type Kysely } from 'kysely';
import type { PgBoss, JobWithMetadata } from 'pg-boss';
import type { Database } from '../database/schema.generated';
import type { Runtime } from '../runtime';
import { bossOn, scriptsOn, statementsOn } from './boss';
import { enqueueByClock, type Envelope } from './enqueue';
import type { BoundJob } from './job';

/** What jobs need of the process. */
export type JobRuntime = Pick<Runtime, 'db' | 'services'>;

export interface Ran {
  done: number;
  failed: number;
}

/** Jobs of one queue that run at the same time. */
const together = 4;

/**
 * Runs what is due, until nothing is or `until` has passed (a job under way is finished, so leave
 * room for the slowest). Any number of processes may do it at once.
 */
export async function runDueJobs(
  runtime: JobRuntime,
  jobs: readonly BoundJob[],
  until: () => boolean = () => false,
): Promise<Ran> {
  const boss = bossOn(statementsOn(runtime.db));
  const ran: Ran = { done: 0, failed: 0 };
  for (;;) {
    const due = await dueQueues(runtime.db, jobs);
    if (due.length === 0) return ran;
    for (const bound of due) {
      if (until()) return ran;
      const fetched = await boss.fetch<Envelope>(bound.job.name, {
        batchSize: together,
        includeMetadata: true,
      });
      const results = await Promise.all(fetched.map((row) => runOne(runtime, boss, bound, row)));
      for (const ok of results) ran[ok ? 'done' : 'failed'] += 1;
    }
  }
}

/**
 * What has to happen about once a minute: jobs that go by the clock are added, runs that were lost
 * with their process are given back, old ones are deleted.
 */
export async function tendJobs(runtime: JobRuntime, jobs: readonly BoundJob[]): Promise<void> {
  const { tenantId } = runtime.services.config;
  for (const { job } of jobs) await enqueueByClock({ db: runtime.db, tenantId }, job);
  await bossOn(scriptsOn(runtime.db)).supervise();
}

/** One question for all queues, so that an idle process asks the database once a round. */
async function dueQueues(db: Kysely<Database>, jobs: readonly BoundJob[]): Promise<BoundJob[]> {
  const names = jobs.map(({ job }) => job.name);
  const { rows } = await sql<{ name: string }>`
    select distinct name from pgboss.job
    where name = any(${names}) and state < 'active' and start_after <= now()`.execute(db);
  const due = new Set(rows.map(({ name }) => name));
  return jobs.filter(({ job }) => due.has(job.name));
}

async function runOne(
  { db, services }: JobRuntime,
  boss: PgBoss,
  bound: BoundJob,
  row: JobWithMetadata<Envelope>,
): Promise<boolean> {
  const { name } = bound.job;
  const attempt = row.retryCount + 1;
  const startedAt = performance.now();
  const context = { db, services, tenantId: row.data.tenantId, now: services.clock.now(), attempt };
  try {
    await bound.run(row.data.payload, context);
  } catch (error) {
    // The message may quote values of people: name and code only, in the log and in the table.
    const reason = { error: error instanceof Error ? error.name : 'unknown', code: codeOf(error) };
    services.log.warn({ job: name, attempt, of: bound.job.retries + 1, ...reason });
    await boss.fail(name, row, reason);
    return false;
  }
  await boss.complete(name, row);
  services.log.info({ job: name, attempt, ms: Math.round(performance.now() - startedAt) });
  return true;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
