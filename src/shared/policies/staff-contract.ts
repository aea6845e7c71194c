import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { done, id, instant, pageInput, pageOf, text, unitId } from '@shared/contract/schemas';
import {
  decideErrors,
  lastReturn,
  returnReason,
  reviewErrors,
  revision,
  submitErrors,
} from '@shared/review/review-contract';
import { publishRights } from '@shared/review/review-rules';
import { policyDraft } from './drafts';
import { reaches } from './filters';
import { standings } from './standing';
import { topics } from './topics';
import { policyRow, policyStatuses } from './views';

const policyAt = { policyId: id, revision };

const problem = v.object({ field: v.string(), reason: v.string() });
/** What keeps a draft from being published: said while it is written, refused when it is submitted. */
const problems = v.array(problem);

const draftErrors = {
  /** What the schema cannot see; `field` is a field of the draft. */
  BAD_DRAFT: { status: 422, message: '有内容前后不对，请改了再保存', data: problem },
} as const;

const publishErrors = {
  NOT_READY: {
    status: 409,
    message: '还有几处要补，补了才能公开',
    data: v.object({ problems }),
  },
} as const;

/** What staff write and review. */
export const staffContract = {
  drafts: operation({
    kind: 'query',
    access: 'writes-for-unit',
    summary: 'What was written in a unit and below it, last changed first',
    input: v.object({
      ...pageInput,
      unitId,
      status: v.optional(v.picklist(policyStatuses)),
      standing: v.optional(v.picklist(standings)),
      topic: v.optional(v.picklist(topics)),
      reach: v.optional(v.picklist(reaches)),
      /** Only what residents see and what ends within 30 days. */
      ending: v.optional(v.boolean()),
      /** A part of the title. */
      words: v.optional(text(40)),
    }),
    output: pageOf(policyRow),
  }),
  draft: operation({
    kind: 'query',
    access: 'writes-policy',
    summary: 'The last revision, what keeps it from being published, and who did what before',
    input: v.object({ policyId: id }),
    output: v.object({
      id,
      draft: policyDraft,
      revision: v.number(),
      status: v.picklist(policyStatuses),
      isLive: v.boolean(),
      problems,
      /** Whether the caller may publish it, or why not. */
      mayPublish: v.picklist(publishRights),
      /** Why and when it was returned, until it is published. */
      lastReturn: v.nullable(lastReturn),
      /** What a reviewer read when it was returned, or else what residents see; null for a new one. */
      reviewedDraft: v.nullable(policyDraft),
      /** What residents see now; null when they see nothing of it. */
      liveDraft: v.nullable(policyDraft),
      /** Newest first. */
      history: v.array(
        v.object({
          revision: v.number(),
          what: v.picklist(['written', 'sent', 'returned', 'published', 'withdrawn']),
          at: instant,
          byName: v.nullable(v.string()),
          reason: v.nullable(v.string()),
        }),
      ),
    }),
  }),
  create: operation({
    kind: 'command',
    access: 'writes-draft',
    summary: 'Begin a policy',
    input: v.object({ draft: policyDraft }),
    output: v.object({ policyId: id, revision: v.number() }),
    errors: draftErrors,
  }),
  edit: operation({
    kind: 'command',
    access: 'edits-policy',
    summary: 'Write a new revision; what residents see stays until the new one is published',
    input: v.object({ ...policyAt, draft: policyDraft }),
    output: v.object({ policyId: id, revision: v.number() }),
    errors: {
      ...draftErrors,
      CHANGED_MEANWHILE: {
        ...reviewErrors.CHANGED_MEANWHILE,
        data: v.object({
          revision: v.number(),
          editedBy: v.nullable(v.string()),
          draft: policyDraft,
        }),
      },
    },
  }),
  sendToReview: operation({
    kind: 'command',
    access: 'writes-policy',
    summary: 'Ask somebody else to look at it',
    input: v.object(policyAt),
    output: done,
    errors: { ...submitErrors, ...publishErrors },
  }),
  returnForChanges: operation({
    kind: 'command',
    access: 'reviews-policy',
    summary: 'Return it to its writer with a reason',
    input: v.object({ ...policyAt, reason: returnReason }),
    output: done,
    errors: decideErrors,
  }),
  publish: operation({
    kind: 'command',
    access: 'reviews-policy',
    summary: 'Let residents see this revision; whoever follows it hears of it',
    input: v.object(policyAt),
    output: done,
    errors: { ...decideErrors, ...publishErrors },
  }),
  withdraw: operation({
    kind: 'command',
    access: 'writes-policy',
    summary: 'Take it away from residents at once',
    input: v.object({ policyId: id, reason: text(200) }),
    output: done,
    errors: { NOT_LIVE: { status: 409, message: '它现在没有公开' } },
  }),
};
