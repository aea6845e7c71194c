import { sql } from 'kysely';
import * as v from 'valibot';
import { enqueue } from '../jobs/enqueue';
import { bindJob, defineJob, noPayload, type BoundJob, type JobContext } from '../jobs/job';
import { notAccepted } from '../wechat/subscribe-result';
import { sendRow, type OutboxRow, type Senders } from './send-row';

/** Sends one message of the outbox. */
export const deliverOutbox = defineJob({
  name: 'notify.deliver-outbox',
  payload: v.object({ outboxId: v.pipe(v.string(), v.uuid()) }),
  lostAfterSeconds: 60,
  retryAfterSeconds: 60,
});

/** Looks for messages whose job was lost: a restored backup, a queue emptied by hand. */
export const sweepOutbox = defineJob({
  name: 'notify.sweep-outbox',
  payload: noPayload,
  everySeconds: 600,
});

/** How long a try may take before another process may try, in seconds. */
const leaseSeconds = 50;
/** Waits between tries, in seconds: after the last one the message is given up. */
const waits = [30, 120, 600, 1800, 7200];

/** The jobs of the outbox, for the process that runs jobs. */
export function outboxJobs(senders: Senders): BoundJob[] {
  return [
    bindJob(deliverOutbox, ({ payload, context }) => deliver(context, senders, payload.outboxId)),
    bindJob(sweepOutbox, ({ context }) => sweep(context)),
  ];
}

/**
 * At least once: when the process dies between the provider's answer and our mark, the message goes
 * out again. Providers that recognise repeats get the row's key.
 */
async function deliver(context: JobContext, senders: Senders, id: string): Promise<void> {
  const row = await claim(context, id);
  if (!row) return;
  const late = row.useful_until !== null && row.useful_until <= context.now;
  const result = late
    ? ({ status: 'refused', reason: 'too-late' } as const)
    : await sendRow(context, senders, row);
  const wait = waits[row.attempts - 1];

  await context.db.transaction().execute(async (db) => {
    const mark = db
      .updateTable('outbox')
      .where('tenant_id', '=', context.tenantId)
      .where('id', '=', id)
      .where('state', '=', 'sending')
      .where('attempts', '=', row.attempts);
    if (result.status === 'retry' && wait !== undefined) {
      const startAfter = new Date(context.now.getTime() + wait * 1000);
      const again = { state: 'waiting', next_try_at: startAfter, reason: result.reason };
      await mark.set(again).execute();
      await enqueue(
        { ...context, db },
        deliverOutbox,
        { outboxId: id },
        { startAfter, singletonKey: id },
      );
      return;
    }
    await mark
      .set({
        state: result.status === 'sent' ? 'sent' : 'given-up',
        reason: result.status === 'sent' ? null : result.reason,
        settled_at: context.now,
        data: '{}',
      })
      .execute();
    if (result.status !== 'sent') await settleCredit({ ...context, db }, row, result.reason);
  });
}

/** Leases the row for this try; when the process dies, the lease runs out and another may take it. */
async function claim(context: JobContext, id: string): Promise<OutboxRow | undefined> {
  const row = await context.db
    .updateTable('outbox')
    .set((columns) => ({
      state: 'sending',
      attempts: columns('attempts', '+', 1),
      next_try_at: new Date(context.now.getTime() + leaseSeconds * 1000),
    }))
    .where('tenant_id', '=', context.tenantId)
    .where('id', '=', id)
    // A message is due when its job runs: the database's clock decides when a job starts.
    .where((is) =>
      is.or([
        is('state', '=', 'waiting'),
        is.and([is('state', '=', 'sending'), is('next_try_at', '<=', context.now)]),
      ]),
    )
    .returningAll()
    .executeTakeFirst();
  if (row) return row;
  const { state } = (await context.db
    .selectFrom('outbox')
    .select('state')
    .where('tenant_id', '=', context.tenantId)
    .where('id', '=', id)
    .executeTakeFirst()) ?? { state: 'gone' };
  // Another process holds it, perhaps one that just died: retry later rather than drop the job.
  if (state === 'sending') throw new Error('another process is sending this message');
  return undefined;
}

/** WeChat did not take the message, so what she accepted still stands, unless she took it back. */
async function settleCredit(context: JobContext, row: OutboxRow, reason: string): Promise<void> {
  if (row.channel !== 'wechat') return;
  await context.db
    .updateTable('subscription_credits')
    .set({ credits: reason === notAccepted ? 0 : sql`least(credits + 1, 100)` })
    .where('tenant_id', '=', context.tenantId)
    .where('person_id', '=', row.person_id)
    .where('template', '=', row.template)
    .execute();
}

async function sweep(context: JobContext): Promise<void> {
  const overdue = new Date(context.now.getTime() - 10 * 60 * 1000);
  const rows = await context.db
    .selectFrom('outbox')
    .select('id')
    .where('tenant_id', '=', context.tenantId)
    .where('settled_at', 'is', null)
    .where('next_try_at', '<', overdue)
    .orderBy('next_try_at')
    .limit(500)
    .execute();
  for (const { id } of rows) {
    await enqueue(context, deliverOutbox, { outboxId: id }, { singletonKey: id });
  }
}
