import type { Kysely } from 'kysely';
import { unitById } from '@cloud/organisation/queries';
import type { Database } from '@cloud/platform/database/schema.generated';
import { oneOf } from '@cloud/platform/one-of';
import type { PersonalDataSection } from '@cloud/platform/personal-data';
import { consentPurposes, consentText } from '@shared/people/privacy/consent-texts';
import { relations } from '@shared/people/profile/family-contract';
import { relationLabels } from '@shared/people/family-labels';
import {
  consentsOf,
  familyMembersOf,
  identityProviders,
  personById,
  type IdentityProvider,
} from '../queries';
import { staffSections } from './staff-sections';

type Db = Kysely<Database>;

/** Newest rows of a list without end: an answer stays below 100 KB. */
const NEWEST = 100;

const providerLabels: Record<IdentityProvider, string> = {
  wechat: '微信',
  phone: '手机号',
  demo: '演示账号',
};

/** Everything that this domain and the platform under it know of a person. */
export async function ownSections(
  db: Db,
  tenantId: string,
  personId: string,
): Promise<PersonalDataSection[]> {
  return [
    await profile(db, tenantId, personId),
    await identities(db, tenantId, personId),
    await waiting(db, tenantId, personId),
    await sessions(db, tenantId, personId),
    await family(db, tenantId, personId),
    await consents(db, tenantId, personId),
    ...(await staffSections(db, tenantId, personId)),
    await messages(db, tenantId, personId),
    await deeds(db, tenantId, personId),
  ];
}

async function profile(db: Db, tenantId: string, personId: string): Promise<PersonalDataSection> {
  const person = await personById(db, tenantId, personId);
  const unit = person?.unit_id ? await unitById(db, tenantId, person.unit_id) : undefined;
  return {
    key: 'profile',
    title: '我的资料',
    labels: {
      name: '名字',
      phone: '电话',
      village: '村社',
      careMode: '关怀模式',
      createdAt: '注册时间',
      id: '账号编号',
    },
    rows: person
      ? [
          {
            name: person.name,
            phone: person.phone,
            village: unit?.name ?? null,
            careMode: person.care_mode,
            createdAt: person.created_at.toISOString(),
            id: person.id,
          },
        ]
      : [],
  };
}

async function identities(
  db: Db,
  tenantId: string,
  personId: string,
): Promise<PersonalDataSection> {
  const rows = await db
    .selectFrom('identities')
    .select(['provider', 'subject', 'unionid', 'created_at', 'opens_at', 'last_used_at'])
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .execute();
  return {
    key: 'identities',
    title: '登录方式',
    labels: {
      provider: '方式',
      subject: '编号或号码',
      unionid: '微信统一编号',
      createdAt: '开始时间',
      opensAt: '什么时候起能登录',
      lastUsedAt: '上次用它登录',
    },
    rows: rows.map((row) => ({
      provider: providerLabels[oneOf(identityProviders, row.provider)],
      subject: row.subject,
      unionid: row.unionid,
      createdAt: row.created_at.toISOString(),
      opensAt: row.opens_at?.toISOString() ?? null,
      lastUsedAt: row.last_used_at?.toISOString() ?? null,
    })),
  };
}

/** What was asked for in her name and waits for its day. */
async function waiting(db: Db, tenantId: string, personId: string): Promise<PersonalDataSection> {
  const rows = await db
    .selectFrom('waiting_changes')
    .select(['kind', 'asked_at', 'opens_at', 'stopped_at'])
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .execute();
  return {
    key: 'waiting',
    title: '提出过、要等一天的事',
    labels: {
      kind: '什么事',
      askedAt: '提出时间',
      opensAt: '什么时候起能办',
      stoppedAt: '停掉时间',
    },
    rows: rows.map((row) => ({
      kind: row.kind === 'export' ? '导出资料' : '注销账号',
      askedAt: row.asked_at.toISOString(),
      opensAt: row.opens_at.toISOString(),
      stoppedAt: row.stopped_at?.toISOString() ?? null,
    })),
  };
}

async function sessions(db: Db, tenantId: string, personId: string): Promise<PersonalDataSection> {
  const rows = await db
    .selectFrom('sessions')
    .select(['device_label', 'created_at', 'last_seen_at', 'expires_at', 'revoked_at'])
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .limit(NEWEST)
    .execute();
  return {
    key: 'sessions',
    title: '登录过的设备',
    labels: {
      device: '设备',
      createdAt: '登录时间',
      lastSeenAt: '最后使用',
      expiresAt: '到期',
      revokedAt: '退出时间',
    },
    rows: rows.map((row) => ({
      device: row.device_label,
      createdAt: row.created_at.toISOString(),
      lastSeenAt: row.last_seen_at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
      revokedAt: row.revoked_at?.toISOString() ?? null,
    })),
  };
}

async function family(db: Db, tenantId: string, personId: string): Promise<PersonalDataSection> {
  const rows = await familyMembersOf(db, tenantId, personId);
  return {
    key: 'family_members',
    title: '家人',
    labels: {
      name: '称呼',
      relation: '关系',
      birthMonth: '出生年月',
      ageYears: '年龄（岁）',
      ageNotedOn: '年龄是哪天填的',
      consentGivenAt: '监护人同意时间',
    },
    rows: rows.map((row) => ({
      name: row.name,
      relation: relationLabels[oneOf(relations, row.relation)],
      birthMonth: row.birth_month,
      ageYears: row.age_years,
      ageNotedOn: row.age_noted_on,
      consentGivenAt: row.consent_given_at?.toISOString() ?? null,
    })),
  };
}

async function consents(db: Db, tenantId: string, personId: string): Promise<PersonalDataSection> {
  const rows = await consentsOf(db, tenantId, personId);
  return {
    key: 'consents',
    title: '同意和撤回',
    labels: { purpose: '事项', version: '版本', givenAt: '同意时间', withdrawnAt: '撤回时间' },
    rows: rows.map((row) => ({
      purpose: consentText(oneOf(consentPurposes, row.purpose), row.version)?.title ?? row.purpose,
      version: row.version,
      givenAt: row.given_at.toISOString(),
      withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
    })),
  };
}

async function messages(db: Db, tenantId: string, personId: string): Promise<PersonalDataSection> {
  const rows = await db
    .selectFrom('inbox_messages')
    .select(['title', 'body', 'created_at', 'read_at'])
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .limit(NEWEST)
    .execute();
  return {
    key: 'inbox_messages',
    title: `我的消息（最近 ${NEWEST} 条）`,
    labels: { title: '标题', body: '内容', createdAt: '时间', readAt: '读过' },
    rows: rows.map((row) => ({
      title: row.title,
      body: row.body,
      createdAt: row.created_at.toISOString(),
      readAt: row.read_at?.toISOString() ?? null,
    })),
  };
}

async function deeds(db: Db, tenantId: string, personId: string): Promise<PersonalDataSection> {
  const rows = await db
    .selectFrom('audit_rows')
    .select(['at', 'operation'])
    .where('tenant_id', '=', tenantId)
    .where('actor', '=', personId)
    .orderBy('id', 'desc')
    .limit(NEWEST)
    .execute();
  return {
    key: 'audit_rows',
    title: `操作记录（最近 ${NEWEST} 条）`,
    labels: { at: '时间', operation: '操作' },
    rows: rows.map((row) => ({ at: row.at.toISOString(), operation: row.operation })),
  };
}
