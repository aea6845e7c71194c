import { personOf, type OperationContext } from '../operation/operation-context';
import { fail } from '../errors';
import {
  mayPublish,
  nextStanding,
  pathAbove,
  type PublishRight,
  type ReviewAction,
  type ReviewStatus,
} from '@shared/review/review-rules';
import { refuse } from './refuse';
import { nameOf, type ReviewRow } from './review-rows';
import type { ReviewedKind, ReviewedSubject } from './reviewed-kind';

/** What is to be submitted or decided on. */
export interface ReviewItem {
  id: string;
  /** The one that was read; left out, whatever it is now. */
  revision?: number | undefined;
}

/**
 * The subjects, each once, locked until the command is done: nobody edits or decides meanwhile.
 * @param from how they stood when they were read; left out, however they stand
 * @throws NOT_FOUND, CHANGED_MEANWHILE, DECIDED_MEANWHILE
 */
export async function lockSubjects<Subject extends ReviewedSubject>(
  context: OperationContext,
  kind: ReviewedKind<Subject>,
  items: readonly ReviewItem[],
  from?: ReviewStatus,
): Promise<Subject[]> {
  const wanted = new Map(items.map(({ id, revision }) => [id, revision]));
  const subjects = await kind.load(context, [...wanted.keys()], true);
  if (subjects.length !== wanted.size) throw fail('NOT_FOUND');
  for (const { id, revision } of subjects) {
    if ((wanted.get(id) ?? revision) !== revision) throw refuse('CHANGED_MEANWHILE');
  }
  const moved = subjects.find(({ status }) => from !== undefined && status !== from);
  if (moved) {
    const decided = await lastDecision(context, kind, moved);
    throw decided ? refuse('DECIDED_MEANWHILE', decided) : refuse('CHANGED_MEANWHILE');
  }
  return subjects;
}

/** Whether the caller may publish it, as it is held now. */
export function publishRightOf(
  context: Pick<OperationContext, 'caller'>,
  kind: Pick<ReviewedKind, 'fourEyes' | 'reviewerRoles'>,
  subject: Pick<ReviewedSubject, 'unitPath' | 'publishesItself' | 'writers'>,
): PublishRight {
  const { caller } = context;
  if (caller.kind !== 'person') return 'needs-review';
  return mayPublish({
    fourEyes: kind.fourEyes,
    personId: caller.personId,
    reviewsAt: caller.grants
      .filter(({ role }) => kind.reviewerRoles.includes(role))
      .map(({ unitPath }) => unitPath),
    ...subject,
  });
}

/** Throws unless the action may be taken now; whoever came second is told who decided, and how. */
export async function demandStep(
  context: OperationContext,
  kind: ReviewedKind,
  subject: ReviewedSubject,
  { action, waiting }: { action: ReviewAction; waiting: ReviewRow | undefined },
): Promise<void> {
  const why = waiting?.why === 'changed' ? 'changed' : 'submitted';
  const next = nextStanding({ status: subject.status, waits: waiting ? why : null }, action, {
    fourEyes: kind.fourEyes,
    right: publishRightOf(context, kind, subject),
    isRoot: pathAbove(subject.unitPath) === null,
  });
  if (typeof next !== 'string') return;
  const isLate = next === 'NOT_IN_REVIEW' || next === 'NOT_A_DRAFT' || next === 'NOTHING_NEW';
  const decided = action !== 'submit' && isLate ? await lastDecision(context, kind, subject) : null;
  throw decided ? refuse('DECIDED_MEANWHILE', decided) : refuse(next);
}

/** By somebody else: she knows her own. */
async function lastDecision(
  context: OperationContext,
  kind: ReviewedKind,
  { id }: ReviewedSubject,
) {
  const row = await context.db
    .selectFrom('reviews')
    .where('tenant_id', '=', context.tenantId)
    .where('kind', '=', kind.kind)
    .where('subject_id', '=', id)
    .orderBy('requested_at', 'desc')
    .orderBy('id', 'desc')
    .select(['state', 'decided_by'])
    .executeTakeFirst();
  if (!row || row.decided_by === null || row.decided_by === personOf(context)) return null;
  return { byName: await nameOf(context, row.decided_by), outcome: row.state };
}
