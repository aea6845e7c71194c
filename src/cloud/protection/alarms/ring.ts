import { inTransaction } from '@cloud/platform/database/in-transaction';
import {
  bindJob,
  defineJob,
  noPayload,
  type BoundJob,
  type JobContext,
} from '@cloud/platform/jobs/job';
import type { SendResult } from '@cloud/platform/notify/send-result';
import { openText } from '@cloud/platform/secrets/secret-box';
import { sql } from 'kysely';
import { aboutNumber } from '../duty/contact';

/** Sends what waits: text messages and calls to handlers on duty. */
export const ring = defineJob({
  name: 'protection.ring',
  payload: noPayload,
  everySeconds: 60,
  retries: 2,
});

/** Seconds in which no other process tries the same one. */
const leaseSeconds = 50;
/** Seconds between tries: the next rung is called soon enough. */
const waits = [30, 60, 120];

interface Claimed {
  id: string;
  handler: string;
  channel: string;
  tries: number;
  sealed_number: string;
}

export const ringingJobs: readonly BoundJob[] = [
  bindJob(ring, async ({ context }) => {
    for (let alarm = await claim(context); alarm; alarm = await claim(context)) {
      await settle(context, alarm, await send(context, alarm));
    }
  }),
];

/**
 * The next that is due, of somebody who still has a number: one whose number is gone must not stand in the
 * way of all others. Ours for as long as one try may take.
 */
async function claim(context: JobContext): Promise<Claimed | undefined> {
  const { tenantId, now } = context;
  const lease = new Date(now.getTime() + leaseSeconds * 1000);
  const { rows } = await inTransaction(context.db, (db) =>
    sql<Claimed>`
      update protection_alarms a set tries = a.tries + 1, next_try_at = ${lease}
      from protection_contacts c
      where a.tenant_id = ${tenantId} and c.tenant_id = a.tenant_id and c.handler = a.handler
        and a.id = (select w.id from protection_alarms w
          where w.tenant_id = ${tenantId} and w.state = 'waiting' and w.next_try_at <= ${now}
            and exists (select from protection_contacts n
              where n.tenant_id = w.tenant_id and n.handler = w.handler)
          order by w.next_try_at, w.id limit 1 for update of w skip locked)
      returning a.id, a.handler, a.channel, a.tries, c.sealed_number`.execute(db),
  );
  return rows[0];
}

async function send({ services }: JobContext, alarm: Claimed): Promise<SendResult> {
  const { config, sms, voice } = services;
  const to = openText(config, aboutNumber(alarm.handler), alarm.sealed_number);
  if (to === null) return { status: 'refused', reason: 'former-key' };
  const message = { to, params: {}, dedupeKey: alarm.id };
  return alarm.channel === 'voice'
    ? voice.call({ ...message, text: 'duty-alarm' })
    : sms.send({ ...message, template: 'duty-alarm' });
}

async function settle(context: JobContext, alarm: Claimed, result: SendResult): Promise<void> {
  const { tenantId, now } = context;
  const wait = waits[alarm.tries - 1];
  const again = result.status === 'retry' && wait !== undefined;
  await inTransaction(context.db, (db) =>
    db
      .updateTable('protection_alarms')
      .set(
        again
          ? { next_try_at: new Date(now.getTime() + wait * 1000) }
          : { state: result.status === 'sent' ? 'sent' : 'given-up', settled_at: now },
      )
      .where('tenant_id', '=', tenantId)
      .where('id', '=', alarm.id)
      .execute(),
  );
}
