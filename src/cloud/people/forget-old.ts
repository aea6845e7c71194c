import {
  bindJob,
  defineJob,
  noPayload,
  type BoundJob,
  type JobContext,
} from '@cloud/platform/jobs/job';
import { sql } from 'kysely';

const forget = defineJob({
  name: 'people.forget-old',
  payload: noPayload,
  everySeconds: 3600,
});

/** What is kept of people for a while only; the words for it are in `personal-data.ts`. */
export const forgettingJobs: readonly BoundJob[] = [
  bindJob(forget, ({ context }) => forgetOld(context)),
];

type Context = Pick<JobContext, 'db' | 'tenantId' | 'now'>;

/** A device that was signed out stays on record for so long, in her export. */
const DAYS_OF_ENDED_SESSIONS = 90;

/** Wrong passwords are counted for so long: after it, guessing begins anew with half a minute. */
const DAYS_OF_FAILURES = 1;

/**
 * Codes, tickets and links when they expire, wrong passwords after a day, ended sessions later,
 * consents three years after the account, requests three years after they were settled.
 */
export async function forgetOld({ db, tenantId, now }: Context): Promise<void> {
  await db
    .deleteFrom('sms_codes')
    .where('tenant_id', '=', tenantId)
    .where('expires_at', '<=', now)
    .execute();
  for (const table of ['scan_sign_ins', 'sign_in_tickets', 'password_links'] as const) {
    await db
      .deleteFrom(table)
      .where('tenant_id', '=', tenantId)
      .where('expires_at', '<=', now)
      .execute();
  }
  await db
    .deleteFrom('password_failures')
    .where('tenant_id', '=', tenantId)
    .where('last_at', '<=', new Date(now.getTime() - DAYS_OF_FAILURES * 86_400_000))
    .execute();
  const longAgo = new Date(now.getTime() - DAYS_OF_ENDED_SESSIONS * 86_400_000);
  await db
    .deleteFrom('sessions')
    .where('tenant_id', '=', tenantId)
    .where((eb) => eb.or([eb('expires_at', '<=', longAgo), eb('revoked_at', '<=', longAgo)]))
    .execute();
  await sql`
    delete from consents using people
    where consents.tenant_id = ${tenantId} and people.tenant_id = consents.tenant_id
      and people.id = consents.person_id
      and people.deleted_at <= ${now}::timestamptz - interval '3 years'`.execute(db);
  await sql`
    delete from data_requests
    where tenant_id = ${tenantId}
      and settled_at <= ${now}::timestamptz - interval '3 years'`.execute(db);
}
