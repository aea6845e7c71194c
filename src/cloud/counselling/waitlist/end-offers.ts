import { sql } from 'kysely';
import { inTransaction } from '@cloud/platform/database/in-transaction';
import { bindJob, type BoundJob, type JobContext } from '@cloud/platform/jobs/job';
import { lockCounsellors } from '../queries';
import { endOffer, sweepWaiting } from './end-offer-job';
import { letGo } from './let-go';
import { offerFreed } from './offer-freed';

/** Hours that nobody answered for in time go to the next who waits. */
export const offerJobs: BoundJob[] = [
  bindJob(endOffer, ({ payload, context }) => end(context, payload.appointmentId)),
  bindJob(sweepWaiting, ({ context }) => sweep(context)),
];

async function end({ db, tenantId, now }: JobContext, id: string): Promise<void> {
  await inTransaction(db, async (trx) => {
    const context = { db: trx, tenantId, now };
    const find = () =>
      trx
        .selectFrom('counselling_appointments')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .where('state', '=', 'offered')
        .where('waits_until', '<=', now)
        .selectAll()
        .executeTakeFirst();
    const found = await find();
    if (!found) return;
    await lockCounsellors(trx, tenantId, [found.counsellor_id]);
    // Accepted or declined meanwhile.
    const offer = await find();
    if (!offer) return;
    await letGo(context, offer);
    await offerFreed(context, offer);
  });
}

async function sweep(context: JobContext): Promise<void> {
  const { db, tenantId, now } = context;
  await db
    .deleteFrom('counselling_appointments')
    .where('tenant_id', '=', tenantId)
    .where('state', '=', sql.lit('held'))
    .where('waits_until', '<=', now)
    .execute();
  const over = await db
    .selectFrom('counselling_appointments')
    .where('tenant_id', '=', tenantId)
    .where('state', '=', sql.lit('offered'))
    .where('waits_until', '<=', now)
    .orderBy('waits_until')
    .limit(500)
    .select('id')
    .execute();
  for (const { id } of over) await end(context, id);
}
