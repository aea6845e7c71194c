import type { Kysely, Selectable } from 'kysely';
import { anyOf } from '../database/any-of';
import type { Database } from '../database/schema.generated';
import type { ReviewReader } from './reviewed-kind';

type Db = Kysely<Database>;
export type ReviewRow = Selectable<Database['reviews']>;

/** What waits of these subjects, by the subject's id; locked. */
export async function lockWaiting(
  { db, tenantId }: Pick<ReviewReader, 'db' | 'tenantId'>,
  kind: string,
  subjectIds: readonly string[],
): Promise<Map<string, ReviewRow>> {
  const rows = await db
    .selectFrom('reviews')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('kind', '=', kind)
    .where('subject_id', '=', anyOf(subjectIds))
    .where('state', '=', 'waiting')
    .orderBy('subject_id')
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [row.subject_id, row]));
}

/** Everything that was asked and decided of a subject, the newest first; a hundred at most. */
export function reviewsOf(db: Db, tenantId: string, kind: string, subjectId: string) {
  return db
    .selectFrom('reviews')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .orderBy('requested_at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
}

export interface ReviewStanding {
  waiting: ReviewRow | null;
  /** The return that its author or its reviewer has to know of: none was published since. */
  returned: ReviewRow | null;
}

/** How a subject stands between its author and who reviews it. */
export async function reviewStanding(
  { db, tenantId }: Pick<ReviewReader, 'db' | 'tenantId'>,
  kind: string,
  subjectId: string,
): Promise<ReviewStanding> {
  const rows = await reviewsOf(db, tenantId, kind, subjectId);
  return {
    waiting: rows.find(({ state }) => state === 'waiting') ?? null,
    returned: returnIn(rows),
  };
}

function returnIn(newestFirst: readonly ReviewRow[]): ReviewRow | null {
  const last = newestFirst.find(({ state }) => state !== 'waiting' && state !== 'taken-back');
  return last?.state === 'returned' ? last : null;
}

/** Why drafts among these were returned last, by their ids. */
export async function returnReasons(
  { db, tenantId }: Pick<ReviewReader, 'db' | 'tenantId'>,
  kind: string,
  subjectIds: readonly string[],
): Promise<Map<string, string>> {
  if (subjectIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('reviews')
    .where('tenant_id', '=', tenantId)
    .where('kind', '=', kind)
    .where('subject_id', '=', anyOf(subjectIds))
    .where('state', 'not in', ['waiting', 'taken-back'])
    .distinctOn('subject_id')
    .orderBy('subject_id')
    .orderBy('requested_at', 'desc')
    .orderBy('id', 'desc')
    .select(['subject_id', 'state', 'reason'])
    .execute();
  return new Map(
    rows.flatMap(({ subject_id: id, state, reason }) =>
      state === 'returned' && reason !== null ? [[id, reason]] : [],
    ),
  );
}

/** What a person is called; null when she gave no name or has deleted her account. */
export async function nameOf(
  { db, tenantId }: Pick<ReviewReader, 'db' | 'tenantId'>,
  personId: string | null,
): Promise<string | null> {
  if (personId === null) return null;
  const row = await db
    .selectFrom('people')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', personId)
    .where('deleted_at', 'is', null)
    .select('name')
    .executeTakeFirst();
  return row?.name ?? null;
}
