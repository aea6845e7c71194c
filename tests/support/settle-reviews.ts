import { sql } from 'kysely';
import { runDueJobs } from '@cloud/platform/jobs/run-due-jobs';
import { reviewJobs } from '@cloud/platform/review/review-jobs';
import { undoSeconds } from '@shared/review/review-rules';
import type { World } from './test-world';

/** Runs the review's jobs as if their time by the database's clock had come; ours stands where it is. */
export async function runReviewJobs(world: World): Promise<void> {
  await sql`update pgboss.job set start_after = now() where name like 'review.%' and state < 'active'`.execute(
    world.db,
  );
  await runDueJobs(world.runtime, reviewJobs(world.runtime.services.reviewed));
}

/** Lets the seconds pass in which a decision can be undone: what there is to say about it is said. */
export async function settleReviews(world: World): Promise<void> {
  world.clock.advance(undoSeconds * 1000);
  await runReviewJobs(world);
}
