import type { Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { inTransaction } from '@cloud/platform/database/in-transaction';
import {
  bindJob,
  defineJob,
  noPayload,
  type BoundJob,
  type JobContext,
} from '@cloud/platform/jobs/job';
import {
  closedYears,
  confirmationHours,
  trialDays,
  unconfirmedDays,
  withdrawalDays,
  withoutCaseDays,
} from '@shared/protection/rules';
import { sql } from 'kysely';
import { addEvent } from './entries/events';

const forget = defineJob({
  name: 'protection.forget',
  payload: noPayload,
  everySeconds: 600,
  lostAfterSeconds: 600,
});

const casesARun = 200;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** The domain forgets by a job of its own: no other login reaches its tables. */
export const forgettingJobs: readonly BoundJob[] = [
  bindJob(forget, async ({ context }) => {
    for (const id of await overdue(context)) {
      await inTransaction(context.db, (db) => forgetOne(context, db, id));
    }
  }),
];

/**
 * What was taken back (`withdrawalEnds`), or closed long ago, or no case. Whatever she writes starts the time
 * anew. What nobody has asked her about is not destroyed after seven days: a violent man may have her code.
 */
async function overdue({ db, tenantId, now }: JobContext): Promise<string[]> {
  const { rows } = await inTransaction(db, (trx) =>
    sql<{ id: string }>`select id from protection_cases
      where tenant_id = ${tenantId} and (
        (reporter = 'drill' and received_at <= ${new Date(now.getTime() - trialDays * dayMs)})
        or (state = 'withdrawn' and withdrawn_at <= ${new Date(now.getTime() - withdrawalDays * dayMs)}
          and (withdrawal_confirmed_at <= ${new Date(now.getTime() - confirmationHours * hourMs)}
            or withdrawn_at <= ${new Date(now.getTime() - unconfirmedDays * dayMs)}))
        or (state = 'without-case' and greatest(closed_at, last_from_her_at)
          <= ${new Date(now.getTime() - withoutCaseDays * dayMs)})
        or (state = 'closed' and greatest(closed_at, last_from_her_at)
          <= ${now}::timestamptz - make_interval(years => ${closedYears})))
      order by id limit ${casesARun}`.execute(trx),
  );
  return rows.map(({ id }) => id);
}

async function forgetOne(
  { tenantId, now }: JobContext,
  db: Kysely<Database>,
  id: string,
): Promise<void> {
  const own = db
    .selectFrom('protection_cases')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id);
  const row = await own.selectAll().forUpdate().executeTakeFirst();
  if (!row) return;
  if (row.state === 'withdrawn' && row.is_retained && row.reporter !== 'drill') {
    await db
      .updateTable('protection_cases')
      .set({
        state: 'closed',
        closed_at: now,
        withdrawn_at: null,
        alarm_at: null,
        alarm_rung: null,
      })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .execute();
    await addEvent({ db, tenantId, now }, id, { kind: 'closed', by: 'system' });
    return;
  }
  await eraseCase(db, tenantId, id);
}

/** The clock may see what stands in a case only from the moment in which it is erased. */
async function eraseCase(db: Kysely<Database>, tenantId: string, id: string): Promise<void> {
  await db
    .updateTable('protection_cases')
    .set({ state: 'erasing' })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
  const tables = [
    'protection_entries',
    'protection_wraps',
    'protection_events',
    'protection_referrals',
    'protection_case_alarms',
  ] as const;
  for (const table of tables) {
    await db
      .deleteFrom(table)
      .where('tenant_id', '=', tenantId)
      .where('case_id', '=', id)
      .execute();
  }
  await db
    .deleteFrom('protection_cases')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}
