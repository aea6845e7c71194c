import { sql } from 'kysely';
import { newId } from '../ids';
import { notify, type Message } from './notify';

type Caller = Parameters<typeof notify>[0];

/**
 * `notify` for many people in one statement. Only those who accepted a subscription message, or get
 * a text message, cost statements of their own.
 */
export async function notifyMany(caller: Caller, messages: readonly Message[]): Promise<void> {
  const apart = new Set(await withCredit(caller, messages));
  for (const message of apart) await notify(caller, message);
  const rows = messages
    .filter((message) => !apart.has(message))
    .map((message) => ({
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
  if (rows.length === 0) return;
  await caller.db
    .insertInto('inbox_messages')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'person_id', 'dedupe_key']).doNothing(),
    )
    .execute();
}

async function withCredit(caller: Caller, messages: readonly Message[]): Promise<Message[]> {
  const asked = messages.filter(({ wechat }) => wechat);
  const bySms = messages.filter(({ sms, wechat }) => sms && !wechat);
  if (asked.length === 0) return bySms;
  const { rows } = await sql<{ person_id: string; template: string }>`
    select c.person_id, c.template
    from unnest(
      ${asked.map(({ personId }) => personId)}::uuid[],
      ${asked.map(({ wechat }) => wechat?.template ?? '')}::text[]
    ) as m (person_id, template)
    join subscription_credits c on c.tenant_id = ${caller.tenantId}
      and c.person_id = m.person_id and c.template = m.template and c.credits > 0`.execute(
    caller.db,
  );
  const credits = new Set(rows.map((row) => `${row.person_id} ${row.template}`));
  return [
    ...asked.filter(
      ({ personId, wechat, sms }) => sms || credits.has(`${personId} ${wechat?.template}`),
    ),
    ...bySms,
  ];
}
