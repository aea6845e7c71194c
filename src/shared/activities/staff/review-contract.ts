import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { done, id, instant } from '@shared/contract/schemas';
import {
  decideErrors,
  mostAtOnce,
  returnReason,
  reviewErrors,
  revision,
  submitErrors,
} from '@shared/review/review-contract';
import { activityDetail, activityStatuses } from '../views';
import { clash } from './clash-contract';

const withActivity = v.object({ activityId: id });
const atStatus = v.object({ activityId: id, status: v.picklist(activityStatuses) });

const tooLate = { status: 409, message: '报名已经截止，请先改时间' } as const;

/** Those that were read, each once. */
const items = v.pipe(
  v.array(v.object({ activityId: id, revision })),
  v.minLength(1),
  v.maxLength(mostAtOnce, `一次最多 ${mostAtOnce} 场`),
  v.check(
    (all) => new Set(all.map(({ activityId }) => activityId)).size === all.length,
    '有一场重复了',
  ),
);

/** How it stood when it was read: what a colleague has returned meanwhile is not published unread. */
const from = v.optional(v.picklist(['draft', 'in-review']));

/** Which of several it is that stops all of them. */
const tooLateForOne = {
  status: 409,
  message: '有一场的报名已经截止，请先改时间',
  data: v.object({ activityId: id }),
} as const;

/**
 * From a draft to what residents see. An organiser of a town or village sends her draft up; an organiser
 * or administrator of a unit above publishes it or returns it. The county's own staff publish directly,
 * and so do units that were allowed to. What is published is edited directly afterwards, since a new time
 * cannot wait: those who are signed up are notified, and the unit above reviews it once more. Drafts of a
 * series are sent and decided on as one.
 */
export const reviewContract = {
  sendToReview: operation({
    kind: 'command',
    access: 'organises-activity',
    summary: 'Submit a draft to the unit above; its organisers are notified',
    input: withActivity,
    output: atStatus,
    errors: { ...submitErrors, NOBODY_ABOVE: reviewErrors.NOBODY_ABOVE, TOO_LATE: tooLate },
  }),
  publish: operation({
    kind: 'command',
    access: 'organises-activity',
    summary: 'Publish a draft or what waits for review; whoever submitted it is notified',
    input: v.object({
      activityId: id,
      /** The one that was looked at, so that nothing unseen is published. */
      revision: v.optional(revision),
      from,
    }),
    output: activityDetail,
    errors: { ...decideErrors, NOT_A_DRAFT: reviewErrors.NOT_A_DRAFT, TOO_LATE: tooLate },
  }),
  returnForChanges: operation({
    kind: 'command',
    access: 'organises-activity',
    summary: 'Return what waits for review with a reason that its author reads; or take it back',
    input: v.object({ activityId: id, reason: returnReason }),
    output: atStatus,
    errors: decideErrors,
  }),
  acknowledgeChanges: operation({
    kind: 'command',
    access: 'organises-activity',
    summary: 'Say that what was changed of a published activity has been looked at',
    input: v.object({
      activityId: id,
      /** The one that was looked at. */
      revision,
    }),
    output: done,
    errors: { ...decideErrors, NOTHING_NEW: reviewErrors.NOTHING_NEW },
  }),
  seriesDrafts: operation({
    kind: 'query',
    access: 'organises-activity',
    summary: 'Drafts of the same series and host that can be submitted or published with this one',
    input: withActivity,
    output: v.object({
      items: v.array(
        v.object({
          activityId: id,
          revision: v.number(),
          title: v.string(),
          startsAt: instant,
          endsAt: instant,
          /** Copied from the same one. */
          isCopy: v.boolean(),
        }),
      ),
    }),
  }),
  compareSeries: operation({
    kind: 'query',
    access: 'organises-activities',
    summary: 'What in each of several differs from the first but its day, and what it clashes with',
    input: v.object({ items }),
    output: v.object({
      items: v.array(
        v.object({
          activityId: id,
          /** Since it was listed it may have been edited. */
          revision: v.number(),
          differences: v.array(
            v.object({ label: v.string(), before: v.string(), after: v.string() }),
          ),
          clashes: v.array(clash),
        }),
      ),
    }),
  }),
  sendSeriesToReview: operation({
    kind: 'command',
    access: 'organises-activities',
    summary: 'Submit drafts of one host as one: its reviewers get one message',
    input: v.object({ items }),
    output: v.object({ sent: v.number() }),
    errors: {
      ...submitErrors,
      NOBODY_ABOVE: reviewErrors.NOBODY_ABOVE,
      NOT_ONE_SERIES: { status: 422, message: '只能一起送同一个单位、同一个系列的草稿' },
      TOO_LATE: tooLateForOne,
    },
  }),
  publishSeries: operation({
    kind: 'command',
    access: 'organises-activities',
    summary: 'Publish several as one, all or none; whoever submitted them gets one message',
    input: v.object({ items, from }),
    output: v.object({ published: v.number() }),
    errors: { ...decideErrors, NOT_A_DRAFT: reviewErrors.NOT_A_DRAFT, TOO_LATE: tooLateForOne },
  }),
  returnSeries: operation({
    kind: 'command',
    access: 'organises-activities',
    summary: 'Return several as one, with one reason',
    input: v.object({ items, reason: returnReason }),
    output: v.object({ returned: v.number() }),
    errors: decideErrors,
  }),
};
