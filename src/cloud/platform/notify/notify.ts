import type { AppLink } from '@shared/contract/app-link';
import { awakeAt } from '@shared/time/rest-hours';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/schema.generated';
import { newId } from '../new-id';
import { enqueue } from '../jobs/enqueue';
import { deliverOutbox } from './deliver-outbox';
import { valuesOutside, type NotificationKind } from './notification-kind';
import type { WechatTemplateName } from './wechat-templates';

export interface Message {
  personId: string;
  kind: NotificationKind;
  title: string;
  body: string;
  /** What it is about, or none. */
  link: AppLink | null;
  /** The same event always gives the same key, so that notifying twice makes one message. */
  dedupeKey: string;
  /** What the kind's templates are filled with outside the app; without them it stays in the inbox. */
  values?: Record<string, string>;
  /**
   * Numbers that get the kind's text message whether she asked for texts or not: those of her account,
   * when the way into it changes. The numbers themselves, since they may be gone when it goes out.
   */
  textTo?: readonly string[];
  /** Not sent any more after this; it stays in the inbox. */
  usefulUntil?: Date;
}

/** The part of an operation's or a job's context that is needed here. */
interface Caller {
  /** Inside a command, its transaction: nobody is notified unless it commits. */
  db: Kysely<Database>;
  tenantId: string;
  now: Date;
}

/**
 * Notifies a person: a row in her inbox, and rows in the outbox for what leaves the system.
 * Nothing is sent here; `deliver-outbox.ts` sends after the commit.
 */
export async function notify(caller: Caller, message: Message): Promise<void> {
  const { numInsertedOrUpdatedRows: inserted } = await caller.db
    .insertInto('inbox_messages')
    .values({
      tenant_id: caller.tenantId,
      id: newId(),
      person_id: message.personId,
      kind: message.kind.name,
      title: message.title,
      body: message.body,
      link: message.link === null ? null : JSON.stringify(message.link),
      dedupe_key: message.dedupeKey,
      created_at: caller.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'person_id', 'dedupe_key']).doNothing(),
    )
    .executeTakeFirst();
  if (inserted === 0n) return;

  const { kind, personId, dedupeKey, usefulUntil } = message;
  if (!message.values) return;
  const values = valuesOutside(kind, message.values);
  const morning = awakeAt(caller.now);
  const sendAt = kind.canWait && !(usefulUntil && usefulUntil <= morning) ? morning : caller.now;
  const letter = { personId, dedupeKey, usefulUntil, sendAt };
  if (kind.wechat && (await takeCredit(caller, personId, kind.wechat))) {
    const data = { values, link: message.link };
    await post(caller, { ...letter, channel: 'wechat', template: kind.wechat, data });
  }
  if (!kind.sms) return;
  const text = { ...letter, channel: 'sms', template: kind.sms } as const;
  if (message.textTo === undefined) {
    if (await wantsTexts(caller, personId))
      await post(caller, { ...text, data: { params: values } });
    return;
  }
  for (const [at, to] of message.textTo.entries()) {
    await post(caller, { ...text, data: { params: values, to }, dedupeKey: `${dedupeKey} ${at}` });
  }
}

/** Whether she asked for text messages, and has not taken it back. */
async function wantsTexts({ db, tenantId }: Caller, personId: string): Promise<boolean> {
  const standing = await db
    .selectFrom('consents')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('purpose', '=', 'text-me')
    .where('withdrawn_at', 'is', null)
    .select('id')
    .executeTakeFirst();
  return standing !== undefined;
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
  sendAt: Date;
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
      next_try_at: row.sendAt,
      useful_until: row.usefulUntil ?? null,
      dedupe_key: row.dedupeKey,
      created_at: caller.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'person_id', 'channel', 'dedupe_key']).doNothing(),
    )
    .executeTakeFirst();
  if (added === 0n) return;
  // Jobs start by the database's clock, so an immediate message names no time of this process.
  const startAfter = row.sendAt > caller.now ? { startAfter: row.sendAt } : {};
  await enqueue(caller, deliverOutbox, { outboxId: id }, { ...startAfter, singletonKey: id });
}
