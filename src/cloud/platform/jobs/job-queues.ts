import { sql, type Kysely } from 'kysely';
import type { JobWithMetadata, PgBoss } from 'pg-boss';
import type { Database } from '../database/schema.generated';
import { bossOn, statementsOn } from './boss';
import type { Envelope } from './enqueue';
import type { BoundJob } from './job';
import type { JobRuntime, Ran } from './run-due-jobs';

/** Jobs of one queue that run at the same time, at most. */
const together = 4;
/** Every queue has one slot of its own; so many more are shared, first come, first served. */
const sharedPlaces = 4;

/**
 * Drains the queues side by side. Each queue has a slot of its own, so that neither a full queue nor a
 * slow job ever keeps another queue waiting; the total is bounded all the same.
 */
export class JobQueues {
  readonly ran: Ran = { done: 0, failed: 0 };
  private readonly boss: PgBoss;
  private readonly underWay = new Map<string, Promise<void>>();
  private freePlaces = sharedPlaces;
  private broken: { error: unknown } | null = null;

  constructor(
    private readonly runtime: JobRuntime,
    private readonly jobs: readonly BoundJob[],
    /** True: nothing more is begun. */
    private readonly isOver: () => boolean,
  ) {
    this.boss = bossOn(statementsOn(runtime.db));
  }

  /** Starts draining every queue that has due jobs and is not being drained; waits for none of them. */
  async poll(): Promise<void> {
    if (this.isOver()) return;
    for (const bound of await dueQueues(this.runtime.db, this.jobs)) {
      const { name } = bound.job;
      if (this.underWay.has(name)) continue;
      const draining = this.workOff(bound)
        .catch((error: unknown) => void (this.broken ??= { error }))
        .finally(() => void this.underWay.delete(name));
      this.underWay.set(name, draining);
    }
  }

  get isIdle(): boolean {
    return this.underWay.size === 0;
  }

  /** Resolves when every queue being drained now is empty. */
  async settled(): Promise<void> {
    await Promise.all(this.underWay.values());
  }

  /** An error of the queue itself since the last call, not of a job: the database is not there. */
  takeError(): { error: unknown } | null {
    const { broken } = this;
    this.broken = null;
    return broken;
  }

  private async workOff(bound: BoundJob): Promise<void> {
    for (;;) {
      if (this.isOver()) return;
      const more = Math.min(together - 1, this.freePlaces);
      this.freePlaces -= more;
      try {
        const fetched = await this.boss.fetch<Envelope>(bound.job.name, {
          batchSize: 1 + more,
          includeMetadata: true,
        });
        if (fetched.length === 0) return;
        const running = fetched.map((row) => runOne(this.runtime, this.boss, bound, row));
        // When one cannot be marked done, wait for the others before giving the queue up.
        await Promise.allSettled(running);
        for (const ok of await Promise.all(running)) this.ran[ok ? 'done' : 'failed'] += 1;
      } finally {
        this.freePlaces += more;
      }
    }
  }
}

/** One query for all queues, so that an idle process asks the database once a round. */
async function dueQueues(db: Kysely<Database>, jobs: readonly BoundJob[]): Promise<BoundJob[]> {
  const names = jobs.map(({ job }) => job.name);
  // `exists` for each queue: after a rush thousands of jobs wait in one, and they need not be read.
  const { rows } = await sql<{ name: string }>`
    select queue.name from unnest(${names}::text[]) as queue (name)
    where exists (
      select from pgboss.job j
      where j.name = queue.name and j.state < 'active' and j.start_after <= now()
    )`.execute(db);
  const due = new Set(rows.map(({ name }) => name));
  return jobs.filter(({ job }) => due.has(job.name));
}

async function runOne(
  { db, logins, services }: JobRuntime,
  boss: PgBoss,
  bound: BoundJob,
  row: JobWithMetadata<Envelope>,
): Promise<boolean> {
  const { name } = bound.job;
  const attempt = row.retryCount + 1;
  const startedAt = performance.now();
  const { tenantId, payload } = row.data;
  const { login } = bound;
  try {
    const own = login && (await logins.forWork(login, { tenantId, actor: 'job' }));
    const context = { db: own || db, services, tenantId, now: services.clock.now(), attempt };
    await bound.run(payload, context);
  } catch (error) {
    // The message may quote personal data: log and table get name and code only.
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
