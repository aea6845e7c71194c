import type { Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import type { PersonalData } from '@cloud/platform/personal-data';
import { forgetTasksOf, runsOf } from '@cloud/platform/background-tasks/read-tasks';
import { isRole, roleNames } from '@shared/organisation/roles';
import { keptBy } from '@cloud/platform/retention/retention';
import { mergeReviews } from '@cloud/platform/review/reviews-of-person';
import { retention } from './retention';

/** The roles that she holds and held. */
export const personalData: PersonalData = {
  domain: 'organisation',

  async export(db, tenantId, personId) {
    const rows = await db
      .selectFrom('grants as g')
      .innerJoin('units as u', (join) =>
        join.onRef('u.tenant_id', '=', 'g.tenant_id').onRef('u.id', '=', 'g.unit_id'),
      )
      .where('g.tenant_id', '=', tenantId)
      .where('g.person_id', '=', personId)
      .orderBy('g.granted_at')
      .select(['g.role', 'u.name', 'g.starts_on', 'g.ends_on', 'g.revoked_at'])
      .execute();
    return [
      {
        key: 'grants',
        title: '我的角色',
        labels: { role: '角色', unit: '单位', startsOn: '从', endsOn: '到', revokedAt: '收回时间' },
        rows: rows.map((row) => ({
          role: isRole(row.role) ? roleNames[row.role] : row.role,
          unit: row.name,
          startsOn: row.starts_on,
          endsOn: row.ends_on,
          revokedAt: row.revoked_at?.toISOString() ?? null,
        })),
      },
      await invitationSection(db, tenantId, personId),
      await backgroundTaskSection(db, tenantId, personId),
    ];
  },

  async erase(db, tenantId, personId, now) {
    await db
      .updateTable('grants')
      .set({ revoked_at: now })
      .where('tenant_id', '=', tenantId)
      .where('person_id', '=', personId)
      .where('revoked_at', 'is', null)
      .execute();
    await db
      .updateTable('role_invitations')
      .set({ phone_hash: null, phone_masked: null })
      .where('tenant_id', '=', tenantId)
      .where('person_id', '=', personId)
      .execute();
    await forgetTasksOf(db, tenantId, personId, now);
  },

  async merge(db, tenantId, { keepId, goneId }) {
    await mergeReviews(db, tenantId, { keepId, goneId });
    await db
      .updateTable('role_invitations')
      .set({ person_id: keepId })
      .where('tenant_id', '=', tenantId)
      .where('person_id', '=', goneId)
      .execute();
    return [];
  },

  async consequences(db, tenantId, personId) {
    const { held } = await db
      .selectFrom('grants')
      .where('tenant_id', '=', tenantId)
      .where('person_id', '=', personId)
      .where('revoked_at', 'is', null)
      .select((eb) => eb.fn.countAll<number>().as('held'))
      .executeTakeFirstOrThrow();
    return held > 0 ? ['你的工作角色会收回'] : [];
  },

  kept: keptBy(retention),
};

async function backgroundTaskSection(db: Kysely<Database>, tenantId: string, personId: string) {
  const rows = await runsOf(db, tenantId, personId, { after: null, limit: 100 });
  return {
    key: 'background-tasks',
    title: '我办的导出、导入和群发',
    labels: { title: '名称', state: '状态', createdAt: '开始时间', finishedAt: '结束时间' },
    rows: rows.map((row) => ({
      title: row.title,
      state: row.state,
      createdAt: row.created_at.toISOString(),
      finishedAt: row.finished_at?.toISOString() ?? null,
    })),
  };
}

const answerLabels: Record<string, string> = { accepted: '接受了', declined: '没有接受' };

async function invitationSection(db: Kysely<Database>, tenantId: string, personId: string) {
  const rows = await db
    .selectFrom('role_invitations as i')
    .innerJoin('units as u', (join) =>
      join.onRef('u.tenant_id', '=', 'i.tenant_id').onRef('u.id', '=', 'i.unit_id'),
    )
    .where('i.tenant_id', '=', tenantId)
    .where('i.person_id', '=', personId)
    .orderBy('i.id')
    .select(['i.role', 'u.name', 'i.phone_masked', 'i.created_at', 'i.state', 'i.settled_at'])
    .execute();
  return {
    key: 'role_invitations',
    title: '我收到的邀请',
    labels: {
      role: '角色',
      unit: '单位',
      phone: '发给的号码',
      createdAt: '发出时间',
      answer: '我的回复',
      settledAt: '回复时间',
    },
    rows: rows.map((row) => ({
      role: isRole(row.role) ? roleNames[row.role] : row.role,
      unit: row.name,
      phone: row.phone_masked,
      createdAt: row.created_at.toISOString(),
      answer: answerLabels[row.state] ?? row.state,
      settledAt: row.settled_at?.toISOString() ?? null,
    })),
  };
}
