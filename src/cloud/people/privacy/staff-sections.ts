import type { Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import type { PersonalDataSection } from '@cloud/platform/personal-data';

type Db = Kysely<Database>;

const requestWords: Record<string, string> = { export: '要一份自己的资料', deletion: '注销账号' };
const stateLabels: Record<string, string> = { open: '在办', done: '办好了', refused: '没有办' };

/** What is known of her as somebody who works here, and of what she asked for at a counter. */
export async function staffSections(
  db: Db,
  tenantId: string,
  personId: string,
): Promise<PersonalDataSection[]> {
  return [
    await account(db, tenantId, personId),
    await secondFactors(db, tenantId, personId),
    await requests(db, tenantId, personId),
    await views(db, tenantId, personId),
  ];
}

async function account(db: Db, tenantId: string, personId: string): Promise<PersonalDataSection> {
  const rows = await db
    .selectFrom('staff_accounts')
    .select(['user_name', 'password_set_at', 'created_at'])
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .execute();
  return {
    key: 'staff_accounts',
    title: '工作台账号',
    labels: { userName: '用户名', passwordSetAt: '密码设于', createdAt: '开始时间' },
    rows: rows.map((row) => ({
      userName: row.user_name,
      passwordSetAt: row.password_set_at.toISOString(),
      createdAt: row.created_at.toISOString(),
    })),
  };
}

async function secondFactors(
  db: Db,
  tenantId: string,
  personId: string,
): Promise<PersonalDataSection> {
  const totp = await db
    .selectFrom('totp_factors')
    .select('created_at')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .execute();
  const passkeys = await db
    .selectFrom('passkeys')
    .select(['label', 'created_at', 'last_used_at'])
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .execute();
  const codes = await db
    .selectFrom('recovery_codes')
    .select(['created_at', 'used_at'])
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .execute();
  const row = (what: string, label: string, createdAt: Date, usedAt: Date | null) => ({
    what,
    label,
    createdAt: createdAt.toISOString(),
    usedAt: usedAt?.toISOString() ?? null,
  });
  return {
    key: 'second_factors',
    title: '第二重验证',
    labels: { what: '方式', label: '名称', createdAt: '开始时间', usedAt: '最近用过' },
    rows: [
      ...totp.map((each) => row('动态码', '', each.created_at, null)),
      ...passkeys.map((each) => row('通行密钥', each.label, each.created_at, each.last_used_at)),
      ...codes.map((each) => row('备用码', '', each.created_at, each.used_at)),
    ],
  };
}

async function requests(db: Db, tenantId: string, personId: string): Promise<PersonalDataSection> {
  const rows = await db
    .selectFrom('data_requests')
    .select(['kind', 'note', 'opened_at', 'due_on', 'state', 'settled_at', 'reason'])
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .orderBy('opened_at')
    .execute();
  return {
    key: 'data_requests',
    title: '在柜台或电话里提的要求',
    labels: {
      kind: '事项',
      note: '说明',
      openedAt: '提出时间',
      dueOn: '最晚办好',
      state: '进度',
      settledAt: '办结时间',
      reason: '没有办的原因',
    },
    rows: rows.map((row) => ({
      kind: requestWords[row.kind] ?? row.kind,
      note: row.note,
      openedAt: row.opened_at.toISOString(),
      dueOn: row.due_on,
      state: stateLabels[row.state] ?? row.state,
      settledAt: row.settled_at?.toISOString() ?? null,
      reason: row.reason,
    })),
  };
}

const viewLabels: Record<string, string> = {
  'people.lookUpPerson': '凭报名号或手机号找到我',
  'people.settleRequest': '办我提的要求，看到全部资料',
  'people.mergePeople': '合并我的两个账号',
  'people.makePasswordLink': '给我发重设密码的链接',
};

/** Newest rows of a list without end: an answer stays below 100 KB. */
const newest = 100;

async function views(db: Db, tenantId: string, personId: string): Promise<PersonalDataSection> {
  const rows = await db
    .selectFrom('looks_at_people as l')
    .leftJoin('units as u', (join) =>
      join.onRef('u.tenant_id', '=', 'l.tenant_id').onRef('u.id', '=', 'l.unit_id'),
    )
    .where('l.tenant_id', '=', tenantId)
    .where('l.person_id', '=', personId)
    .orderBy('l.created_at', 'desc')
    .limit(newest)
    .select(['l.created_at', 'l.operation', 'l.reason', 'u.name as unit'])
    .execute();
  return {
    key: 'looks_at_people',
    title: '工作人员查过我的资料',
    labels: { at: '时间', unit: '单位', what: '做了什么', reason: '原因' },
    rows: rows.map((row) => ({
      at: row.created_at.toISOString(),
      unit: row.unit,
      what: viewLabels[row.operation] ?? row.operation,
      reason: row.reason,
    })),
  };
}
