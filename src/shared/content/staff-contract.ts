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
import { picture } from './blocks';
import { pieceDraft } from './drafts';
import { largestPicture, pictureTypes } from './picture';
import { pieceKinds, pieceRow, pieceStates, pieceStatuses } from './views';

const pieceAt = { pieceId: id, revision };

const draftErrors = {
  /** What the schema cannot see; `field` is a field of the draft. */
  BAD_DRAFT: {
    status: 422,
    message: '有内容前后不对，请改了再保存',
    data: v.object({ field: v.string(), reason: v.string() }),
  },
} as const;

/** What staff write and review. */
export const staffContract = {
  pieces: operation({
    kind: 'query',
    access: 'writes-for-unit',
    summary: 'What was written in a unit and below it, last changed first',
    input: v.object({
      ...pageInput,
      unitId,
      kind: v.optional(v.picklist(pieceKinds)),
      status: v.optional(v.picklist(pieceStatuses)),
    }),
    output: pageOf(pieceRow),
  }),
  piece: operation({
    kind: 'query',
    access: 'writes-piece',
    summary: 'The last revision, and who did what before',
    input: v.object({ pieceId: id }),
    output: v.object({
      id,
      draft: pieceDraft,
      revision: v.number(),
      state: v.picklist(pieceStates),
      isLive: v.boolean(),
      /** Whether the caller may publish it, or why not. */
      mayPublish: v.picklist(publishRights),
      /** Why and when it was returned, until it is published. */
      lastReturn: v.nullable(lastReturn),
      /** What a reviewer read when it was returned, or else what residents see; null for a new one. */
      reviewedDraft: v.nullable(pieceDraft),
      /** Newest first. */
      history: v.array(
        v.object({
          revision: v.number(),
          what: v.picklist(['written', 'sent', 'returned', 'published', 'withdrawn']),
          at: instant,
          /** Null when the account is gone or has no name. */
          byName: v.nullable(v.string()),
          reason: v.nullable(v.string()),
        }),
      ),
    }),
  }),
  create: operation({
    kind: 'command',
    access: 'writes-draft',
    summary: 'Begin an article, a banner or a theme',
    input: v.object({ draft: pieceDraft }),
    output: v.object({ pieceId: id, revision: v.number() }),
    errors: draftErrors,
  }),
  edit: operation({
    kind: 'command',
    access: 'edits-piece',
    summary: 'Write a new revision; what residents see stays until the new one is published',
    input: v.object({ ...pieceAt, draft: pieceDraft }),
    output: v.object({ pieceId: id, revision: v.number() }),
    errors: {
      ...draftErrors,
      CHANGED_MEANWHILE: {
        ...reviewErrors.CHANGED_MEANWHILE,
        /** As it is now, and whose it is: to be merged with what was typed. */
        data: v.object({
          revision: v.number(),
          editedBy: v.nullable(v.string()),
          draft: pieceDraft,
        }),
      },
    },
  }),
  sendToReview: operation({
    kind: 'command',
    access: 'writes-piece',
    summary: 'Ask somebody else to look at it',
    input: v.object(pieceAt),
    output: done,
    errors: submitErrors,
  }),
  returnForChanges: operation({
    kind: 'command',
    access: 'reviews-piece',
    summary: 'Return it to its writer with a reason',
    input: v.object({ ...pieceAt, reason: returnReason }),
    output: done,
    errors: decideErrors,
  }),
  publish: operation({
    kind: 'command',
    access: 'reviews-piece',
    summary: 'Let residents see this revision from its time on',
    input: v.object(pieceAt),
    output: v.object({ state: v.picklist(pieceStates) }),
    errors: { ...decideErrors, TOO_LATE: { status: 409, message: '它的结束时间已经过了' } },
  }),
  withdraw: operation({
    kind: 'command',
    access: 'writes-piece',
    summary: 'Take it away from residents at once',
    input: v.object({ pieceId: id, reason: text(200) }),
    output: done,
    errors: { NOT_LIVE: { status: 409, message: '它现在没有显示，也没有排期' } },
  }),
  startPicture: operation({
    kind: 'command',
    access: 'writes-for-unit',
    summary: 'Where to put the bytes of a picture; then keepPicture',
    // The address holds a signature: it is not stored for retries.
    answerIsSecret: true,
    input: v.object({
      unitId,
      type: v.picklist(pictureTypes),
      bytes: v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1),
        v.maxValue(largestPicture, '图片太大了，不能超过 2 MB'),
      ),
    }),
    output: v.object({
      uploadId: id,
      request: v.object({
        method: v.picklist(['PUT', 'GET']),
        url: v.string(),
        headers: v.record(v.string(), v.string()),
      }),
    }),
  }),
  keepPicture: operation({
    kind: 'command',
    access: 'writes-for-unit',
    summary: 'Check what was put and keep it under its content’s hash',
    input: v.object({ unitId, uploadId: id }),
    output: v.object({ picture: v.omit(picture, ['alt']) }),
    errors: {
      BAD_PICTURE: {
        status: 422,
        message: '这张图片不能用',
        data: v.object({ reason: v.string() }),
      },
      NOT_UPLOADED: { status: 409, message: '图片没有传上来，请再试一次' },
    },
  }),
};
