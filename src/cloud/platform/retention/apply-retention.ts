import { bindJob, defineJob, noPayload, type BoundJob } from '../jobs/job';
import type { RetentionContext, RetentionRule } from './retention';

const apply = defineJob({
  name: 'platform.apply-retention',
  payload: noPayload,
  everySeconds: 600,
  lostAfterSeconds: 900,
});

/** Small steps, so that no statement keeps rows from others for long. */
const rowsAStep = 500;
/** A table with more to delete continues in the next run, so that the others get their turn. */
const stepsARun = 20;

/** The one job that applies retention, by the rules of the platform and every domain. */
export function retentionJobs(rules: readonly RetentionRule[]): BoundJob[] {
  return [bindJob(apply, ({ context }) => applyRetention(rules, context))];
}

/** Applies every rule, even after one failed; then throws, so that the job is retried. */
export async function applyRetention(
  rules: readonly RetentionRule[],
  context: RetentionContext,
): Promise<void> {
  const failures: unknown[] = [];
  for (const { forget, table } of rules) {
    if (!forget) continue;
    try {
      for (let step = 0; step < stepsARun; step += 1) {
        if ((await forget(context, rowsAStep)) < rowsAStep) break;
      }
    } catch (error) {
      context.services.log.warn({
        retention: table,
        error: error instanceof Error ? error.name : '',
      });
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}
