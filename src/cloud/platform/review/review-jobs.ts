import * as v from 'valibot';
import { canUndo, undoSeconds } from '@shared/review/review-rules';
import { inTransaction } from '../database/in-transaction';
import { enqueue } from '../jobs/enqueue';
import { bindJob, defineJob, type BoundJob, type JobContext } from '../jobs/job';
import { notifyMany } from '../notify/notify-many';
import { markRequestsRead, requestKey } from './mark-requests-read';
import type { ReviewRow } from './review-rows';
import type { ReviewedKind, ReviewedSubject, ReviewReader } from './reviewed-kind';

const id = v.pipe(v.string(), v.uuid());

/** Asks the reviewers of a batch, unless it was taken back or decided on within the first seconds. */
export const notifyReviewers = defineJob({
  name: 'review.notify-reviewers',
  payload: v.object({ batchId: id }),
});

/** Says what became of it, unless the decision was undone; from here on it cannot be. */
export const notifyAuthors = defineJob({
  name: 'review.notify-authors',
  payload: v.object({ decisionId: id }),
});

/** The jobs of the review, for every kind of every domain. */
export function reviewJobs(kinds: readonly ReviewedKind[]): BoundJob[] {
  const kindOf = ({ kind }: ReviewRow) => kinds.find((each) => each.kind === kind);
  return [
    bindJob(notifyReviewers, async ({ payload, context }) => {
      const isLater = await inTransaction(context.db, (db) =>
        askReviewers({ ...context, db }, kindOf, payload.batchId),
      );
      if (isLater) await again(context, notifyReviewers, payload);
    }),
    bindJob(notifyAuthors, async ({ payload, context }) => {
      const isLater = await inTransaction(context.db, (db) =>
        reportToAuthors({ ...context, db }, kindOf, payload.decisionId),
      );
      if (isLater) await again(context, notifyAuthors, payload);
    }),
  ];
}

type KindOf = (row: ReviewRow) => ReviewedKind | undefined;

/** The queue goes by the database's clock, undoing by ours: where they differ, both have to be over. */
async function again<Payload extends object>(
  context: JobContext,
  job: Parameters<typeof enqueue<Payload>>[1],
  payload: Payload,
): Promise<void> {
  await enqueue(context, job, payload, { startAfter: undoSeconds });
}

async function askReviewers(context: ReviewReader, kindOf: KindOf, batchId: string) {
  const { db, tenantId, now } = context;
  const rows = await db
    .selectFrom('reviews')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('batch_id', '=', batchId)
    .where('state', '=', 'waiting')
    .orderBy('subject_id')
    .forUpdate()
    .execute();
  const [row] = rows;
  const kind = row && kindOf(row);
  if (!row || !kind) return false;
  if (canUndo(row.requested_at, now)) return true;
  const subjects = await loadOf(context, kind, rows);
  const [subject] = subjects;
  if (!subject) return false;
  const reviewers = (await kind.reviewers(context, subject)).filter(
    (personId) => personId !== row.requested_by && !row.writers.includes(personId),
  );
  const words = requestWords(kind, row, subjects);
  await notifyMany(
    context,
    reviewers.map((personId) => ({
      personId,
      kind: kind.notifications.toReview,
      ...words,
      link: subject.link,
      dedupeKey: requestKey(row),
    })),
  );
  await db
    .updateTable('reviews')
    .set({ notified: reviewers })
    .where('tenant_id', '=', tenantId)
    .where('batch_id', '=', batchId)
    .execute();
  return false;
}

function requestWords(kind: ReviewedKind, row: ReviewRow, subjects: readonly ReviewedSubject[]) {
  const { noun } = kind;
  const unitName = subjects[0]?.unitName ?? '';
  const what = whatWords(kind, subjects);
  return row.why === 'changed'
    ? {
        title: `有${noun}发布后改过`,
        body: `${unitName}改了已经发布的${what}，居民看到的是改过的。请到工作台看一看。`,
      }
    : {
        title: `有${noun}等你审核`,
        body: `${unitName}送审${what}。请到工作台看一看，发布或者退回。`,
      };
}

/** "“家庭收纳”", or "“家庭收纳”等 12 场活动". */
function whatWords({ noun, measure }: ReviewedKind, subjects: readonly ReviewedSubject[]): string {
  const title = `“${subjects[0]?.title ?? ''}”`;
  return subjects.length === 1 ? title : `${title}等 ${subjects.length} ${measure}${noun}`;
}

async function reportToAuthors(context: ReviewReader, kindOf: KindOf, decisionId: string) {
  const { db, tenantId, now } = context;
  const rows = await db
    .selectFrom('reviews')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('decision_id', '=', decisionId)
    .where('undo', 'is not', null)
    .orderBy('subject_id')
    .forUpdate()
    .execute();
  const [row] = rows;
  const kind = row && kindOf(row);
  if (!row || !kind) return false;
  if (row.decided_at && canUndo(row.decided_at, now)) return true;
  // Whoever undoes it now waits for this row, and finds nothing to undo.
  await db
    .updateTable('reviews')
    .set({ undo: null })
    .where('tenant_id', '=', tenantId)
    .where('decision_id', '=', decisionId)
    .execute();
  await markRequestsRead(context, rows);
  if (row.state === 'acknowledged' || row.why === 'direct') return false;
  const subjects = await loadOf(context, kind, rows);
  const byPerson = new Map<string, ReviewedSubject[]>();
  for (const subject of subjects) {
    const { requested_by: requester = null } =
      rows.find((each) => each.subject_id === subject.id) ?? {};
    for (const personId of new Set([requester, subject.author])) {
      if (personId === null || personId === row.decided_by) continue;
      byPerson.set(personId, [...(byPerson.get(personId) ?? []), subject]);
    }
  }
  const known = await withAccount(context, [...byPerson.keys()]);
  await notifyMany(
    context,
    known.flatMap((personId) => {
      const hers = byPerson.get(personId) ?? [];
      const [first] = hers;
      if (!first) return [];
      return {
        personId,
        kind: kind.notifications[row.state === 'published' ? 'published' : 'returned'],
        ...decisionWords(kind, row, hers, now),
        link: first.link,
        dedupeKey: `review-decided ${decisionId}`,
      };
    }),
  );
  return false;
}

function decisionWords(
  kind: ReviewedKind,
  { state, reason }: ReviewRow,
  subjects: readonly ReviewedSubject[],
  now: Date,
) {
  const { noun } = kind;
  const what = whatWords(kind, subjects);
  const [first] = subjects;
  if (state === 'published') {
    const words = first ? kind.publishedWords(first, now) : '';
    return { title: `${noun}发布了`, body: `${what}通过审核，${words}。` };
  }
  return { title: `${noun}退回来了`, body: `${what}要改一改再送审。说明：${reason ?? ''}` };
}

/** In the order of the rows, without those that were deleted meanwhile. */
async function loadOf(context: ReviewReader, kind: ReviewedKind, rows: readonly ReviewRow[]) {
  const ids = rows.map(({ subject_id: subjectId }) => subjectId);
  const lines = await kind.lines(context, ids);
  const subjects = new Map((await kind.load(context, ids, false)).map((each) => [each.id, each]));
  return lines.flatMap(({ id: subjectId }) => subjects.get(subjectId) ?? []);
}

/** Whoever left has no inbox any more. */
async function withAccount({ db, tenantId }: ReviewReader, personIds: readonly string[]) {
  if (personIds.length === 0) return [];
  const rows = await db
    .selectFrom('people')
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', personIds)
    .where('deleted_at', 'is', null)
    .select('id')
    .execute();
  return rows.map((row) => row.id);
}
