import type { Kysely, Selectable } from 'kysely';
import { appLink } from '@shared/contract/app-link';
import { linkAddress } from '@shared/contract/link-address';
import * as v from 'valibot';
import type { Database } from '../database/schema.generated';
import type { JobContext } from '../jobs/job';
import type { SmsSender } from '../sms/sms';
import type { WechatMessenger } from '../wechat/wechat';
import type { SendResult } from './send-result';
import { wechatData, type WechatTemplate, type WechatTemplates } from './wechat-templates';

export type OutboxRow = Selectable<Database['outbox']>;

/** The ways out of the system; `Services` has them. */
export interface Senders {
  wechat: WechatMessenger;
  sms: SmsSender;
  config: { wechatTemplates: WechatTemplates };
}

const texts = v.record(v.string(), v.string());
const wechatRow = v.object({ values: texts, link: v.nullable(appLink) });
const smsRow = v.object({ params: texts, to: v.optional(v.string()) });

/** Sends one row, outside any transaction. */
export async function sendRow(
  context: JobContext,
  senders: Senders,
  row: OutboxRow,
): Promise<SendResult> {
  return row.channel === 'wechat'
    ? sendByWechat(context, senders, row)
    : sendBySms(context, senders, row);
}

async function sendByWechat(
  context: JobContext,
  { wechat, config }: Senders,
  row: OutboxRow,
): Promise<SendResult> {
  const templates: Record<string, WechatTemplate | undefined> = config.wechatTemplates;
  const template = templates[row.template];
  if (!template) return { status: 'refused', reason: 'not-set-up' };
  const { values, link } = v.parse(wechatRow, row.data);
  const data = wechatData(template, values);
  if (!data) return { status: 'refused', reason: 'value-missing' };
  const openid = await openidOf(context, row);
  if (openid === null) return { status: 'refused', reason: 'no-recipient' };
  return wechat.sendSubscribeMessage({
    openid,
    templateId: template.id,
    page: link && linkAddress(link),
    data,
  });
}

async function sendBySms(
  context: JobContext,
  { sms }: Senders,
  row: OutboxRow,
): Promise<SendResult> {
  const { params, to: named } = v.parse(smsRow, row.data);
  const to = named ?? (await phoneOf(context, row));
  if (to === null) return { status: 'refused', reason: 'no-recipient' };
  return sms.send({ to, template: row.template, params, dedupeKey: row.id });
}

async function openidOf({ db, tenantId }: JobContext, row: OutboxRow): Promise<string | null> {
  const found = await ownerOf(db, tenantId, row)
    .innerJoin('identities', (join) =>
      join
        .onRef('identities.tenant_id', '=', 'people.tenant_id')
        .onRef('identities.person_id', '=', 'people.id'),
    )
    .select('identities.subject')
    .where('identities.provider', '=', 'wechat')
    .executeTakeFirst();
  return found?.subject ?? null;
}

async function phoneOf({ db, tenantId }: JobContext, row: OutboxRow): Promise<string | null> {
  const found = await ownerOf(db, tenantId, row)
    .leftJoin('identities', (join) =>
      join
        .onRef('identities.tenant_id', '=', 'people.tenant_id')
        .onRef('identities.person_id', '=', 'people.id')
        .on('identities.provider', '=', 'phone'),
    )
    .select(['people.phone', 'identities.subject'])
    .executeTakeFirst();
  // The one she gave goes before the one that she signs in with.
  return found?.phone ?? found?.subject ?? null;
}

/** Who the message is for, unless she has deleted her account since. */
function ownerOf(db: Kysely<Database>, tenantId: string, row: OutboxRow) {
  return db
    .selectFrom('people')
    .where('people.tenant_id', '=', tenantId)
    .where('people.id', '=', row.person_id)
    .where('people.deleted_at', 'is', null);
}
