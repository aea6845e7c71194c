import { inTransaction } from '@cloud/platform/database/in-transaction';
import {
  bindJob,
  defineJob,
  noPayload,
  type BoundJob,
  type JobContext,
} from '@cloud/platform/jobs/job';
import { sql } from 'kysely';
import { appointmentReminder } from '../notifications';
import { tellHer } from '../tell-her';
import { reminderKey } from './forget-reminder';

/** Reminds of appointments a day before. */
const remind = defineJob({
  name: 'counselling.remind',
  payload: noPayload,
  everySeconds: 300,
  lostAfterSeconds: 600,
});

export const remindingJobs: BoundJob[] = [bindJob(remind, ({ context }) => remindAll(context))];

const dayMs = 24 * 3_600_000;
/** Booked later than this before its start, it needs no reminder. */
const freshMs = 20 * 3_600_000;

async function remindAll({ db, tenantId, now }: JobContext): Promise<void> {
  for (;;) {
    const done = await inTransaction(db, async (trx) => {
      const rows = await trx
        .selectFrom('counselling_appointments')
        .where('tenant_id', '=', tenantId)
        .where('state', '=', sql.lit('booked'))
        .where('remind', '=', sql.lit(true))
        .where('reminded_at', 'is', null)
        .where('starts_at', '>', now)
        .where('starts_at', '<=', new Date(now.getTime() + dayMs))
        .orderBy('starts_at')
        .limit(100)
        .select(['id', 'person_id', 'starts_at', 'updated_at'])
        .forUpdate()
        .skipLocked()
        .execute();
      for (const row of rows) {
        if (row.starts_at.getTime() - row.updated_at.getTime() > freshMs) {
          await tellHer(
            { db: trx, tenantId, now },
            {
              personId: row.person_id,
              kind: appointmentReminder,
              says: 'reminder',
              dedupeKey: reminderKey(row),
              usefulUntil: row.starts_at,
            },
          );
        }
        await trx
          .updateTable('counselling_appointments')
          .set({ reminded_at: now })
          .where('tenant_id', '=', tenantId)
          .where('id', '=', row.id)
          .execute();
      }
      return rows.length < 100;
    });
    if (done) return;
  }
}
