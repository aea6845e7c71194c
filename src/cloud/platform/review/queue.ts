import { sql } from 'kysely';
import type { QueueItem } from '@shared/review/review-contract';
import { pathAbove, type FourEyes } from '@shared/review/review-rules';
import { fail } from '../errors';
import { personOf, type OperationContext } from '../operation/operation-context';
import type { PageCursor } from '../page';
import { nameOf } from './review-rows';
import type { ReviewedKind, SubjectLine } from './reviewed-kind';

/** More than this are not counted: the screen says "99+". */
const mostCounted = 100;

interface Batch {
  batch_id: string;
  kind: string;
  why: 'submitted' | 'changed';
  since: Date;
  requested_by: string | null;
  subjects: string[];
  revisions: number[];
}

interface Asked {
  /** The unit, in and below which things wait. */
  unitPath: string;
  after: PageCursor | null;
  limit: number;
}

/**
 * What waits in a unit and below it for somebody like the caller, over all kinds that she reviews there:
 * the longest waiting first, one row more than asked where there is another page.
 */
export async function waitingBatches(
  context: OperationContext,
  kinds: readonly ReviewedKind[],
  { unitPath, after, limit }: Asked,
): Promise<Batch[]> {
  const { rows } = await sql<Batch>`
    select batch_id, kind, why, min(requested_at) as since,
      (array_agg(requested_by))[1] as requested_by,
      array_agg(subject_id order by subject_id) as subjects,
      array_agg(revision order by subject_id) as revisions
    from reviews
    where ${isHersToReview(context, kinds, unitPath)}
    group by batch_id, kind, why
    having ${after === null ? sql`true` : sql`(min(requested_at), batch_id) > (${after.at}, ${after.id}::uuid)`}
    order by min(requested_at), batch_id
    limit ${limit + 1}`.execute(context.db);
  return rows;
}

/** How many subjects that are; more than a hundred are not counted. */
export async function countWaiting(
  context: OperationContext,
  kinds: readonly ReviewedKind[],
  unitPath: string,
): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*)::int as waiting from (
      select 1 from reviews where ${isHersToReview(context, kinds, unitPath)}
      limit ${mostCounted}) as one`.execute(context.db);
  return rows[0]?.waiting ?? 0;
}

/** Batches as the queue shows them, with what each domain says of its subjects. */
export async function presentBatches(
  context: OperationContext,
  kinds: readonly ReviewedKind[],
  batches: readonly Batch[],
): Promise<QueueItem[]> {
  const lines = new Map<string, SubjectLine[]>();
  for (const kind of kinds) {
    const ids = batches.filter((each) => each.kind === kind.kind).flatMap((each) => each.subjects);
    if (ids.length > 0) lines.set(kind.kind, await kind.lines(context, ids));
  }
  const names = new Map<string, string | null>();
  for (const { requested_by: personId } of batches) {
    if (personId === null || names.has(personId)) continue;
    names.set(personId, await nameOf(context, personId));
  }
  return batches.map((batch) => {
    const own = (lines.get(batch.kind) ?? []).filter(({ id }) => batch.subjects.includes(id));
    const [first] = own;
    // A review goes with what it is about.
    if (!first) throw fail('INTERNAL');
    return {
      batchId: batch.batch_id,
      kind: batch.kind,
      why: batch.why,
      since: batch.since.toISOString(),
      byName: (batch.requested_by && names.get(batch.requested_by)) ?? null,
      unitId: first.unitId,
      unitName: first.unitName,
      subjects: own.map(({ id, title, note }) => ({
        id,
        title,
        note,
        revision: batch.revisions[batch.subjects.indexOf(id)] ?? 0,
      })),
    };
  });
}

/** Where the row stands in the queue. */
export const placeOfBatch = ({ since, batch_id: id }: Batch): PageCursor => ({ at: since, id });

/** Below the unit; by person also of the county itself, where it has none above, but not her own. */
function isHersToReview(
  context: OperationContext,
  kinds: readonly ReviewedKind[],
  unitPath: string,
) {
  const named = (fourEyes: FourEyes) =>
    kinds.filter((kind) => kind.fourEyes === fourEyes).map(({ kind }) => kind);
  const isRoot = pathAbove(unitPath) === null;
  return sql<boolean>`tenant_id = ${context.tenantId} and state = 'waiting'
    and unit_path like ${`${unitPath}%`}
    and (
      (kind = any(${named('by-unit')}::text[]) and unit_path <> ${unitPath})
      or (kind = any(${named('by-person')}::text[])
        and (unit_path <> ${unitPath} or ${isRoot}::boolean)
        and not (${personOf(context)}::uuid = any(writers)))
    )`;
}
