import { keyLifeDays } from './operation/idempotency';
import { bindJob, defineJob, noPayload, type BoundJob, type JobContext } from './jobs/job';
import { longestWindowSeconds } from './secrets/rate-limit';

const forgetKeys = defineJob({
  name: 'platform.forget-keys',
  payload: noPayload,
  everySeconds: 3600,
});

const forgetRates = defineJob({
  name: 'platform.forget-rates',
  payload: noPayload,
  everySeconds: 600,
});

/** What the platform keeps for a while only: keys of commands, counts of rate limits. */
export const forgettingJobs: readonly BoundJob[] = [
  bindJob(forgetKeys, ({ context }) => forgetOldKeys(context)),
  bindJob(forgetRates, ({ context }) => forgetOldRates(context)),
];

type Context = Pick<JobContext, 'db' | 'tenantId' | 'now'>;

async function forgetOldKeys({ db, tenantId, now }: Context): Promise<void> {
  await db
    .deleteFrom('idempotency_keys')
    .where('tenant_id', '=', tenantId)
    .where('created_at', '<', secondsBefore(now, keyLifeDays * 86_400))
    .execute();
}

/** A count is of no use once the longest window that began with it is over. */
async function forgetOldRates({ db, tenantId, now }: Context): Promise<void> {
  await db
    .deleteFrom('rate_limits')
    .where('tenant_id', '=', tenantId)
    .where('window_starts_at', '<=', secondsBefore(now, longestWindowSeconds))
    .execute();
}

function secondsBefore(now: Date, seconds: number): Date {
  return new Date(now.getTime() - seconds * 1000);
}
