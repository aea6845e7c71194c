import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { defineJob, noPayload } from '@cloud/platform/jobs/job';
import { enqueue } from '@cloud/platform/jobs/enqueue';

/**
 * Looks which cases wait for somebody, and calls the next rung. By the clock as well: what a lost job or a
 * restored backup forgot is found within a minute.
 */
export const escalate = defineJob({
  name: 'protection.escalate',
  payload: noPayload,
  everySeconds: 60,
  retries: 2,
});

/**
 * Looks who is gone. By the clock, since a role ends in another domain or with its last day; and at once
 * when an account is deleted.
 */
export const passBack = defineJob({
  name: 'protection.pass-back',
  payload: noPayload,
  everySeconds: 60,
  retries: 2,
});

/** Has it looked at once, after the commit. Nothing in the queue says for which case. */
export async function callSoon(context: Pick<OperationContext, 'db' | 'tenantId'>): Promise<void> {
  // Each its own: a key that all share would have every report wait for the one before it.
  await enqueue(context, escalate, {});
}
