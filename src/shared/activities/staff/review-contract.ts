import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { id, instant, pageInput, pageOf, text, unitId } from '@shared/contract/schemas';
import { activityCard, activityDetail, activityStatuses } from '../views';

const withActivity = v.object({ activityId: id });
const atStatus = v.object({ activityId: id, status: v.picklist(activityStatuses) });

/**
 * From a draft to what residents see. An organiser of a town or village sends her draft up; an organiser
 * or administrator of a unit above publishes it or gives it back. The county's own staff publish
 * directly, and so do units that were allowed to. What is published is edited directly afterwards: those
 * who are signed up are told.
 */
export const reviewContract = {
  sendToReview: operation({
    kind: 'command',
    access: 'organises-activity',
    summary: 'Send a draft to the unit above; its organisers are told',
    input: withActivity,
    output: atStatus,
    errors: {
      NOT_A_DRAFT: { status: 409, message: '这场活动不是草稿，不用再送审' },
      TOO_LATE: { status: 409, message: '报名已经截止，请先改时间' },
      NOBODY_ABOVE: { status: 409, message: '没有上级单位要审，请直接发布' },
    },
  }),
  publish: operation({
    kind: 'command',
    access: 'organises-activity',
    summary: 'Publish a draft or what waits for review; whoever sent it is told',
    input: v.object({
      activityId: id,
      /** The one that was looked at, so that nothing unseen is published. */
      revision: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    }),
    output: activityDetail,
    errors: {
      NEEDS_REVIEW: { status: 403, message: '要由上级单位审核后发布，请先送审' },
      NOT_A_DRAFT: { status: 409, message: '这场活动不是草稿，不能再发布' },
      TOO_LATE: { status: 409, message: '报名已经截止，请先改时间' },
      CHANGED_MEANWHILE: { status: 409, message: '别人刚改过这场活动，请刷新后再看一遍' },
    },
  }),
  returnToDraft: operation({
    kind: 'command',
    access: 'organises-activity',
    summary:
      'Give back what waits for review, with a reason that its author reads; or take it back',
    input: v.object({ activityId: id, reason: text(120) }),
    output: atStatus,
    errors: { NOT_IN_REVIEW: { status: 409, message: '这场活动不在等待审核' } },
  }),
  waitingForReview: operation({
    kind: 'query',
    access: 'organises-unit',
    summary: 'What units below this one have sent, the longest waiting first',
    input: v.object({ ...pageInput, unitId }),
    output: pageOf(
      v.object({
        ...activityCard.entries,
        unitId,
        revision: v.number(),
        submittedAt: instant,
        /** Null when she gave no name or has deleted her account. */
        submittedBy: v.nullable(v.string()),
      }),
    ),
  }),
};
