import type { Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import type { PersonalDataSection } from '@cloud/platform/personal-data';

type Db = Kysely<Database>;

/** What somebody registered, wrote and closed for a unit. */
export async function genderReviewsOf(
  db: Db,
  tenantId: string,
  personId: string,
): Promise<PersonalDataSection> {
  const opinions = await db
    .selectFrom('gender_review_opinions as o')
    .innerJoin('gender_reviews as r', (join) =>
      join.onRef('r.tenant_id', '=', 'o.tenant_id').onRef('r.id', '=', 'o.review_id'),
    )
    .where('o.tenant_id', '=', tenantId)
    .where('o.person_id', '=', personId)
    .orderBy('o.written_at')
    .select(['r.title', 'o.words', 'o.written_at as at'])
    .execute();
  const deeds = await db
    .selectFrom('gender_reviews')
    .where('tenant_id', '=', tenantId)
    .where((eb) => eb.or([eb('registered_by', '=', personId), eb('closed_by', '=', personId)]))
    .orderBy('registered_at')
    .select(['title', 'registered_by', 'registered_at', 'closed_by', 'closed_at', 'outcome_words'])
    .execute();
  return {
    key: 'gender-reviews',
    title: '我参加的性别平等评估',
    labels: { title: '文件稿', deed: '做了什么', words: '写的话', at: '时间' },
    rows: [
      ...deeds.flatMap((row) => [
        ...(row.registered_by === personId
          ? [{ title: row.title, deed: '登记', words: '', at: row.registered_at.toISOString() }]
          : []),
        ...(row.closed_by === personId && row.closed_at !== null
          ? [
              {
                title: row.title,
                deed: '结论',
                words: row.outcome_words ?? '',
                at: row.closed_at.toISOString(),
              },
            ]
          : []),
      ]),
      ...opinions.map(({ title, words, at }) => ({
        title,
        deed: '意见',
        words,
        at: at.toISOString(),
      })),
    ],
  };
}

/** Two records are one person: where both gave an opinion, the one of the record that stays counts. */
export async function mergeGenderReviews(
  db: Db,
  tenantId: string,
  { keepId, goneId }: { keepId: string; goneId: string },
): Promise<void> {
  const kept = db
    .selectFrom('gender_review_opinions')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', keepId)
    .select('review_id');
  await db
    .deleteFrom('gender_review_opinions')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', goneId)
    .where('review_id', 'in', kept)
    .execute();
  await db
    .updateTable('gender_review_opinions')
    .set({ person_id: keepId })
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', goneId)
    .execute();
  for (const column of ['registered_by', 'closed_by'] as const) {
    await db
      .updateTable('gender_reviews')
      .set({ [column]: keepId })
      .where('tenant_id', '=', tenantId)
      .where(column, '=', goneId)
      .execute();
  }
}
