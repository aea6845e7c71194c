import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/schema.generated';

type Db = Kysely<Database>;

/** Newest rows of a list without end: an answer stays below 100 KB. */
const newest = 100;

export interface ReviewDeed {
  subjectId: string;
  revision: number;
  /** "送审" */
  deed: string;
  at: Date;
}

const deeds: Record<string, string> = {
  published: '发布',
  returned: '退回',
  acknowledged: '看过修改',
  'taken-back': '收回',
};

/** What a person submitted and decided on, of one kind, the newest first. */
export async function reviewDeedsOf(
  db: Db,
  tenantId: string,
  kind: string,
  personId: string,
): Promise<ReviewDeed[]> {
  const rows = await db
    .selectFrom('reviews')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('kind', '=', kind)
    .where((eb) => eb.or([eb('requested_by', '=', personId), eb('decided_by', '=', personId)]))
    .orderBy('requested_at', 'desc')
    .limit(newest)
    .execute();
  return rows.flatMap((row) => {
    const of = { subjectId: row.subject_id, revision: row.revision };
    const own: ReviewDeed[] = [];
    if (row.decided_at !== null && row.decided_by === personId) {
      own.push({ ...of, deed: deeds[row.state] ?? row.state, at: row.decided_at });
    }
    if (row.requested_by === personId) own.push({ ...of, deed: '送审', at: row.requested_at });
    return own;
  });
}

/** Brings what a double submitted, wrote and decided over to the record that stays. */
export async function mergeReviews(
  db: Db,
  tenantId: string,
  { keepId, goneId }: { keepId: string; goneId: string },
): Promise<void> {
  await sql`
    update reviews set
      requested_by = case when requested_by = ${goneId} then ${keepId}::uuid else requested_by end,
      decided_by = case when decided_by = ${goneId} then ${keepId}::uuid else decided_by end,
      writers = array_replace(writers, ${goneId}::uuid, ${keepId}::uuid),
      notified = array_replace(notified, ${goneId}::uuid, ${keepId}::uuid)
    where tenant_id = ${tenantId} and (requested_by = ${goneId} or decided_by = ${goneId}
      or (state = 'waiting' and (${goneId}::uuid = any(writers) or ${goneId}::uuid = any(notified))))
  `.execute(db);
}
