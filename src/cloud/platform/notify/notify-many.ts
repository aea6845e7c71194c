import { sql } from 'kysely';
import { insertRows } from '../database/insert-rows';
import { oneRoundTrip, type Statement } from '../database/one-round-trip';
import { newId } from '../new-id';
import { notify, type Message } from './notify';
import type { WechatTemplateName } from './wechat-templates';

type Caller = Parameters<typeof notify>[0];

/** Somebody who accepted a subscription message of this template. */
export interface Credit {
  person_id: string;
  template: string;
}

/**
 * `notify` for many people in one statement. Only those who accepted a subscription message, or asked
 * for text messages, cost statements of their own.
 */
export async function notifyMany(caller: Caller, messages: readonly Message[]): Promise<void> {
  const asked = messages.flatMap(({ personId, kind, values }) =>
    kind.wechat && values ? [{ personId, template: kind.wechat }] : [],
  );
  const credits =
    asked.length > 0 ? await whoHasCredit(caller.tenantId, asked).execute(caller.db) : { rows: [] };
  const texted = messages.flatMap(({ personId, kind, values }) =>
    kind.sms && values ? [personId] : [],
  );
  const texts = texted.length > 0 ? await whoWantsTexts(caller, texted) : new Set<string>();
  await oneRoundTrip(caller.db, await notifyWithCredits(caller, messages, credits.rows, texts));
}

async function whoWantsTexts(
  { db, tenantId }: Caller,
  people: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ person_id: string }>`
    select person_id from consents
    where tenant_id = ${tenantId} and person_id = any(${people}::uuid[])
      and purpose = 'text-me' and withdrawn_at is null`.execute(db);
  return new Set(rows.map((row) => row.person_id));
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
 * `notifyMany` in two halves, for callers that looked the credits up along with other data: notifies those who
 * are reached outside the app too, and gives the statement for everybody else's inbox.
 */
export async function notifyWithCredits(
  caller: Caller,
  messages: readonly Message[],
  credits: readonly Credit[],
  texts: ReadonlySet<string> = new Set(),
): Promise<Statement[]> {
  const known = new Set(credits.map((row) => `${row.person_id} ${row.template}`));
  const inboxOnly: Message[] = [];
  for (const message of messages) {
    const { personId, kind } = message;
    const isNotified = texts.has(personId) || known.has(`${personId} ${kind.wechat}`);
    if (isNotified) await notify(caller, message);
    else inboxOnly.push(message);
  }
  if (inboxOnly.length === 0) return [];
  const rows = inboxOnly.map((message) => ({
    tenant_id: caller.tenantId,
    id: newId(),
    person_id: message.personId,
    kind: message.kind.name,
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
