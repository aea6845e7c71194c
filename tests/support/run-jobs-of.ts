import { sql } from 'kysely';
import type { BoundJob } from '@cloud/platform/jobs/job';
import { runDueJobs } from '@cloud/platform/jobs/run-due-jobs';
import type { World } from './test-world';

/** Runs a domain's jobs that wait, as if their time by the database's clock had come. */
export async function runJobsOf(world: World, jobs: readonly BoundJob[]): Promise<void> {
  for (const { job } of jobs) {
    await sql`update pgboss.job set start_after = now() where name = ${job.name} and state < 'active'`.execute(
      world.db,
    );
  }
  await runDueJobs(world.runtime, jobs);
}
