import type { Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import type { PersonalData, PersonalDataSection } from '@cloud/platform/personal-data';
import { keptBy } from '@cloud/platform/retention/retention';
import { reviewDeedsOf } from '@cloud/platform/review/reviews-of-person';
import { topicNames } from '@shared/policies/topics';
import { followsOf } from './follow/follows';
import { genderReviewsOf, mergeGenderReviews } from './gender-review/of-person';
import { policiesById } from './queries';
import { retention } from './retention';
import { policyReview } from './review/reviewed-policy';

/** What she follows, and what she wrote and reviewed for a unit. What she answered never came here. */
export const personalData: PersonalData = {
  domain: 'policies',

  async export(db, tenantId, personId) {
    const follows = await followsOf(db, tenantId, personId);
    const written = await db
      .selectFrom('policy_revisions as r')
      .innerJoin('policies as p', (join) =>
        join.onRef('p.tenant_id', '=', 'r.tenant_id').onRef('p.id', '=', 'r.policy_id'),
      )
      .where('r.tenant_id', '=', tenantId)
      .where('r.written_by', '=', personId)
      .orderBy('r.written_at')
      .select(['p.title', 'r.revision', 'r.written_at'])
      .execute();
    const withdrawn = await db
      .selectFrom('policy_withdrawals')
      .where('tenant_id', '=', tenantId)
      .where('withdrawn_by', '=', personId)
      .orderBy('withdrawn_at')
      .select(['policy_id as subjectId', 'revision', 'withdrawn_at as at'])
      .execute();
    const checked = await db
      .selectFrom('policy_source_checks')
      .where('tenant_id', '=', tenantId)
      .where('checked_by', '=', personId)
      .orderBy('checked_at')
      .select(['policy_id', 'url', 'checked_at'])
      .execute();
    const deeds = await reviewDeedsOf(db, tenantId, policyReview.kind, personId);
    const decided = [...deeds, ...withdrawn.map((row) => ({ ...row, deed: '撤下' }))];
    const named = [
      ...decided.map(({ subjectId }) => subjectId),
      ...follows.policies.map((row) => row.policy_id),
      ...checked.map((row) => row.policy_id),
    ];
    const rows = await policiesById(db, tenantId, [...new Set(named)]);
    const titles = new Map(rows.map(({ id, title }) => [id, title]));
    const sections: PersonalDataSection[] = [
      {
        key: 'follows',
        title: '我关注的政策',
        labels: { title: '政策或类别', at: '时间' },
        rows: [
          ...follows.policies.map((row) => ({
            title: titles.get(row.policy_id) ?? '',
            at: row.since.toISOString(),
          })),
          ...follows.topics.map((row) => ({
            title: Object.entries(topicNames).find(([topic]) => topic === row.topic)?.[1] ?? '',
            at: row.since.toISOString(),
          })),
        ],
      },
      {
        key: 'written',
        title: '我写的政策',
        labels: { title: '标题', revision: '第几稿', at: '时间' },
        rows: written.map((row) => ({
          title: row.title,
          revision: row.revision,
          at: row.written_at.toISOString(),
        })),
      },
      {
        key: 'decisions',
        title: '我送审、审核和撤下的政策',
        labels: { title: '标题', revision: '第几稿', decision: '结果', at: '时间' },
        rows: decided.map(({ subjectId, revision, deed, at }) => ({
          title: titles.get(subjectId) ?? '',
          revision,
          decision: deed,
          at: at.toISOString(),
        })),
      },
      {
        key: 'checks',
        title: '我核对的来源',
        labels: { title: '政策', url: '网址', at: '时间' },
        rows: checked.map((row) => ({
          title: titles.get(row.policy_id) ?? '',
          url: row.url,
          at: row.checked_at.toISOString(),
        })),
      },
    ];
    sections.push(await genderReviewsOf(db, tenantId, personId));
    return sections;
  },

  // What was written for a unit stays the unit's; what she follows goes.
  erase: (db, tenantId, personId) => forgetFollows(db, tenantId, personId),

  // Her texts too: she must not publish under one record what she wrote under the other.
  async merge(db, tenantId, { keepId, goneId }) {
    const { policies, topics } = await followsOf(db, tenantId, goneId);
    if (policies.length > 0) {
      await db
        .insertInto('policy_follows')
        .values(policies.map((row) => ({ tenant_id: tenantId, person_id: keepId, ...row })))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    if (topics.length > 0) {
      await db
        .insertInto('policy_topic_follows')
        .values(topics.map((row) => ({ tenant_id: tenantId, person_id: keepId, ...row })))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    await forgetFollows(db, tenantId, goneId);
    await db
      .updateTable('policies')
      .set({ created_by: keepId })
      .where('tenant_id', '=', tenantId)
      .where('created_by', '=', goneId)
      .execute();
    const { numUpdatedRows: written } = await db
      .updateTable('policy_revisions')
      .set({ written_by: keepId })
      .where('tenant_id', '=', tenantId)
      .where('written_by', '=', goneId)
      .executeTakeFirst();
    await db
      .updateTable('policy_withdrawals')
      .set({ withdrawn_by: keepId })
      .where('tenant_id', '=', tenantId)
      .where('withdrawn_by', '=', goneId)
      .execute();
    await db
      .updateTable('policy_source_checks')
      .set({ checked_by: keepId })
      .where('tenant_id', '=', tenantId)
      .where('checked_by', '=', goneId)
      .execute();
    await db
      .updateTable('policy_source_hosts')
      .set({ allowed_by: keepId })
      .where('tenant_id', '=', tenantId)
      .where('allowed_by', '=', goneId)
      .execute();
    await mergeGenderReviews(db, tenantId, { keepId, goneId });
    return written > 0n ? [`${written} 稿政策转到保留的档案`] : [];
  },

  kept: keptBy(retention),
};

async function forgetFollows(
  db: Kysely<Database>,
  tenantId: string,
  personId: string,
): Promise<void> {
  for (const table of ['policy_follows', 'policy_topic_follows'] as const) {
    await db
      .deleteFrom(table)
      .where('tenant_id', '=', tenantId)
      .where('person_id', '=', personId)
      .execute();
  }
}
