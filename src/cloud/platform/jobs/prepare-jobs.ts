import type { Kysely } from 'kysely';
import { PgBoss } from 'pg-boss';
import type { Database } from '../database/schema.generated';
import { scriptsOn } from './boss';
import type { Job } from './job';

const day = 24 * 3600;

/**
 * Installs or updates the job tables (schema `pgboss`) and one queue a job. Called where the
 * migrations run, after them; safe to repeat and from two processes at once.
 */
export async function prepareJobs(
  db: Kysely<Database>,
  jobs: readonly Job<unknown>[],
): Promise<void> {
  const boss = new PgBoss({ db: scriptsOn(db), migrate: true, supervise: false, schedule: false });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    const known = new Set((await boss.getQueues()).map(({ name }) => name));
    for (const job of jobs) {
      const rules = {
        retryLimit: job.retries,
        retryDelay: job.retryAfterSeconds,
        retryBackoff: true,
        retryDelayMax: 3600,
        expireInSeconds: job.lostAfterSeconds,
        retentionSeconds: 60 * day,
        deleteAfterSeconds: 3 * day,
      };
      // 'short': one waiting job a key, any number under way.
      if (known.has(job.name)) await boss.updateQueue(job.name, rules);
      else await boss.createQueue(job.name, { ...rules, policy: 'short' });
    }
  } finally {
    await boss.stop({ graceful: false, close: false });
  }
}
