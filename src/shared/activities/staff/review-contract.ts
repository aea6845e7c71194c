import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { done, id, instant, pageInput, pageOf, text, unitId } from '@shared/contract/schemas';
import { activityCard, activityDetail, activityStatuses } from '../views';

const withActivity = v.object({ activityId: id });
const atStatus = v.object({ activityId: id, status: v.picklist(activityStatuses) });

/**
 * From a draft to what residents see. An organiser of a town or village sends her draft up; an organiser
 * or administrator of a unit above publishes it or gives it back. The county's own staff publish
 * directly, and so do units that were allowed to. What is published is edited directly afterwards, since a
 * new time cannot wait: those who are signed up are told, and the unit above looks at it once more.
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
    summary:
      'What units below this one have sent, or changed after it was published, the longest waiting first',
    input: v.object({ ...pageInput, unitId }),
    output: pageOf(
      v.object({
        ...activityCard.entries,
        unitId,
        revision: v.number(),
        why: v.picklist(['sent', 'changed']),
        since: instant,
        /** Who sent it; null when she gave no name or has deleted her account. */
        sentBy: v.nullable(v.string()),
      }),
    ),
  }),
  acknowledgeChanges: operation({
    kind: 'command',
    access: 'organises-activity',
    summary: 'Say that what was changed of a published activity has been looked at',
    input: v.object({
      activityId: id,
      /** The one that was looked at. */
      revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
    }),
    output: done,
    errors: {
      NEEDS_REVIEW: { status: 403, message: '要由上级单位来看' },
      NOTHING_NEW: { status: 409, message: '没有要看的改动，可能别人已经看过了' },
      CHANGED_MEANWHILE: { status: 409, message: '刚刚又改过，请刷新后再看一遍' },
    },
  }),
};
