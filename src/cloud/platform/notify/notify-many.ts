import { sql } from 'kysely';
import { insertRows } from '../database/insert-rows';
import { oneRoundTrip, type Statement } from '../database/one-round-trip';
import { newId } from '../ids';
import { notify, type Message } from './notify';
import type { WechatTemplateName } from './wechat-templates';

type Caller = Parameters<typeof notify>[0];

/** Somebody who accepted a subscription message of this template. */
export interface Credit {
  person_id: string;
  template: string;
}

/**
 * `notify` for many people in one statement. Only those who accepted a subscription message, or get
 * a text message, cost statements of their own.
 */
export async function notifyMany(caller: Caller, messages: readonly Message[]): Promise<void> {
  const asked = messages.flatMap(({ personId, wechat }) =>
    wechat ? [{ personId, template: wechat.template }] : [],
  );
  const credits =
    asked.length > 0 ? await whoHasCredit(caller.tenantId, asked).execute(caller.db) : { rows: [] };
  await oneRoundTrip(caller.db, await tell(caller, messages, credits.rows));
}

/** The statement that finds those who may get a subscription message. */
export function whoHasCredit(
  tenantId: string,
  asked: readonly { personId: string; template: WechatTemplateName }[],
) {
  return sql<Credit>`
    select c.person_id, c.template
    from unnest(
      ${asked.map(({ personId }) => personId)}::uuid[],
      ${asked.map(({ template }) => template)}::text[]
    ) as m (person_id, template)
    join subscription_credits c on c.tenant_id = ${tenantId}
      and c.person_id = m.person_id and c.template = m.template and c.credits > 0`;
}

/**
 * `notifyMany` in two halves, for who looked the credits up along with other things: tells those who
 * are told outside of the app too, and gives the statement for everybody else's inbox.
 */
export async function tell(
  caller: Caller,
  messages: readonly Message[],
  credits: readonly Credit[],
): Promise<Statement[]> {
  const known = new Set(credits.map((row) => `${row.person_id} ${row.template}`));
  const inboxOnly: Message[] = [];
  for (const message of messages) {
    const { personId, sms, wechat } = message;
    if (sms || known.has(`${personId} ${wechat?.template}`)) await notify(caller, message);
    else inboxOnly.push(message);
  }
  if (inboxOnly.length === 0) return [];
  const rows = inboxOnly.map((message) => ({
    tenant_id: caller.tenantId,
    id: newId(),
    person_id: message.personId,
    kind: message.kind,
    title: message.title,
    body: message.body,
    link: message.link,
    dedupe_key: message.dedupeKey,
    created_at: caller.now,
  }));
  return [
    sql`${insertRows('inbox_messages', rows)}
      on conflict (tenant_id, person_id, dedupe_key) do nothing`,
  ];
}
