import type { Kysely } from 'kysely';
import * as v from 'valibot';
import type { Database } from '@cloud/platform/database/schema.generated';
import type { PageCursor } from '@cloud/platform/page';
import { verdicts } from '@shared/policies/gender-review/rules';

type Db = Kysely<Database>;

const answers = v.array(
  v.object({ question: v.string(), verdict: v.picklist(verdicts), note: v.string() }),
);

/** As they were written. */
export const readAnswers = (kept: unknown) => v.parse(answers, kept);

function reviews(db: Db, tenantId: string) {
  return db.selectFrom('gender_reviews').where('tenant_id', '=', tenantId).selectAll();
}

export function reviewById(db: Db, tenantId: string, id: string) {
  return reviews(db, tenantId).where('id', '=', id).executeTakeFirst();
}

/** Locked until the command is done: no opinion comes while somebody closes it. */
export function lockedReview(db: Db, tenantId: string, id: string) {
  return reviews(db, tenantId).where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Of a unit and those below it, newest first, with how many opinions there are. */
export async function reviewsBelow(
  db: Db,
  tenantId: string,
  { unitPath, after, limit }: { unitPath: string; after: PageCursor | null; limit: number },
) {
  let query = db
    .selectFrom('gender_reviews as r')
    .where('r.tenant_id', '=', tenantId)
    .where('r.unit_path', 'like', `${unitPath}%`)
    .orderBy('r.registered_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(limit)
    .select(['r.id', 'r.unit_id', 'r.title', 'r.office', 'r.received_on', 'r.outcome'])
    .select('r.registered_at')
    .select((eb) =>
      eb
        .selectFrom('gender_review_opinions as o')
        .whereRef('o.tenant_id', '=', 'r.tenant_id')
        .whereRef('o.review_id', '=', 'r.id')
        .select((count) => count.fn.countAll().as('opinions'))
        .as('opinions'),
    );
  if (after !== null) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('r.registered_at', 'r.id'), '<', tuple(after.at, after.id)),
    );
  }
  const rows = await query.execute();
  return rows.map((row) => ({ ...row, opinions: Number(row.opinions) }));
}

/** In the order in which they were written. */
export async function opinionsOf(db: Db, tenantId: string, reviewId: string) {
  const rows = await db
    .selectFrom('gender_review_opinions')
    .where('tenant_id', '=', tenantId)
    .where('review_id', '=', reviewId)
    .orderBy('written_at')
    .orderBy('person_id')
    .selectAll()
    .execute();
  return rows.map((row) => ({ ...row, answers: readAnswers(row.answers) }));
}
