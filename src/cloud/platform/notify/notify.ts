import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/schema.generated';
import { newId } from '../ids';
import { enqueue } from '../jobs/enqueue';
import { deliverOutbox } from './deliver-outbox';
import type { WechatTemplateName } from './wechat-templates';

export interface Message {
  personId: string;
  /** What it is about ('booking-confirmed'); the inbox chooses its picture by it. */
  kind: string;
  title: string;
  body: string;
  /** Page of the app with its query ('domains/activities/pages/booking?id=…'), or none. */
  link: string | null;
  /** The same event always gives the same key: telling twice is one message. */
  dedupeKey: string;
  /** Goes out as WeChat's subscription message too, if she has accepted one. Never for protection. */
  wechat?: { template: WechatTemplateName; values: Record<string, string> };
  /** Goes out as a text message too, to the number of her profile. */
  sms?: { template: string; params: Record<string, string> };
  /** Not sent any more after this; it stays in the inbox. */
  usefulUntil?: Date;
}

/** The part of an operation's or a job's context that is needed here. */
interface Caller {
  /** Inside a command its transaction: nothing is told unless it was committed. */
  db: Kysely<Database>;
  tenantId: string;
  now: Date;
}

/**
 * Tells a person something: a row in her inbox, and rows in the outbox for what leaves the system.
 * Nothing is sent here; `deliver-outbox.ts` sends after the commit.
 */
export async function notify(caller: Caller, message: Message): Promise<void> {
  const { numInsertedOrUpdatedRows: told } = await caller.db
    .insertInto('inbox_messages')
    .values({
      tenant_id: caller.tenantId,
      id: newId(),
      person_id: message.personId,
      kind: message.kind,
      title: message.title,
      body: message.body,
      link: message.link,
      dedupe_key: message.dedupeKey,
      created_at: caller.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'person_id', 'dedupe_key']).doNothing(),
    )
    .executeTakeFirst();
  if (told === 0n) return;

  const { wechat, sms, usefulUntil } = message;
  const { personId, dedupeKey } = message;
  if (wechat && (await takeCredit(caller, personId, wechat.template))) {
    await post(caller, {
      channel: 'wechat',
      personId,
      template: wechat.template,
      data: { values: wechat.values, link: message.link },
      dedupeKey,
      usefulUntil,
    });
  }
  if (sms) {
    await post(caller, {
      channel: 'sms',
      personId,
      template: sms.template,
      data: { params: sms.params },
      dedupeKey,
      usefulUntil,
    });
  }
}

/** She accepted one message of this template in WeChat's dialogue. */
export async function addCredit(
  caller: Caller,
  personId: string,
  template: WechatTemplateName,
): Promise<void> {
  await caller.db
    .insertInto('subscription_credits')
    .values({
      tenant_id: caller.tenantId,
      person_id: personId,
      template,
      credits: 1,
      accepted_at: caller.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'person_id', 'template']).doUpdateSet({
        // The client says what was accepted: more than the cap is not believed.
        credits: sql`least(subscription_credits.credits + 1, 100)`,
        accepted_at: caller.now,
      }),
    )
    .execute();
}

async function takeCredit(caller: Caller, personId: string, template: string): Promise<boolean> {
  const { numUpdatedRows } = await caller.db
    .updateTable('subscription_credits')
    .set((row) => ({ credits: row('credits', '-', 1) }))
    .where('tenant_id', '=', caller.tenantId)
    .where('person_id', '=', personId)
    .where('template', '=', template)
    .where('credits', '>', 0)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

interface Post {
  channel: 'wechat' | 'sms';
  personId: string;
  template: string;
  data: object;
  dedupeKey: string;
  usefulUntil: Date | undefined;
}

async function post(caller: Caller, row: Post): Promise<void> {
  const id = newId();
  const { numInsertedOrUpdatedRows: added } = await caller.db
    .insertInto('outbox')
    .values({
      tenant_id: caller.tenantId,
      id,
      channel: row.channel,
      person_id: row.personId,
      template: row.template,
      data: JSON.stringify(row.data),
      next_try_at: caller.now,
      useful_until: row.usefulUntil ?? null,
      dedupe_key: row.dedupeKey,
      created_at: caller.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'person_id', 'channel', 'dedupe_key']).doNothing(),
    )
    .executeTakeFirst();
  if (added === 0n) return;
  await enqueue(caller, deliverOutbox, { outboxId: id }, { singletonKey: id });
}
