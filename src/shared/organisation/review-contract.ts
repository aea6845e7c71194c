import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { done, id, pageInput, pageOf, unitId } from '@shared/contract/schemas';
import { mostAtOnce, queueItem, reviewKind, undoErrors } from '@shared/review/review-contract';

/** What waits for review over all domains, and taking a decision back; decisions are the domains' own. */
export const reviewContract = {
  reviewQueue: operation({
    kind: 'query',
    access: 'reviews-at-unit',
    summary: 'What waits for her review in a unit and below it, the longest waiting first',
    input: v.object({ ...pageInput, unitId }),
    output: v.object({
      ...pageOf(queueItem).entries,
      /** Single things, of all pages; more than 100 are not counted. */
      total: v.number(),
    }),
  }),
  undoDecision: operation({
    kind: 'command',
    access: 'signed-in',
    summary: 'Take back what she has decided within ten seconds; nobody has been notified yet',
    input: v.object({
      kind: reviewKind,
      subjectIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(mostAtOnce)),
    }),
    output: done,
    errors: undoErrors,
  }),
};
