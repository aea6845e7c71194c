import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import {
  calendarDate,
  done,
  id,
  instant,
  pageInput,
  pageOf,
  text,
  unitId,
} from '@shared/contract/schemas';
import { outcomes, verdicts } from './rules';

const optionalText = (most: number) => v.union([v.literal(''), text(most)]);

const answer = v.object({
  /** Of the checklist. */
  question: v.pipe(v.string(), v.regex(/^[a-z][a-z-]{0,39}$/, '名字不对')),
  verdict: v.picklist(verdicts),
  note: optionalText(300),
});

const about = {
  title: text(80),
  /** Who drafts it: "县人社局". */
  office: text(60),
  /** What it is about, and what the federation was asked. */
  about: text(1000),
  receivedOn: calendarDate,
};

const row = v.object({
  id,
  unitId: v.string(),
  title: v.string(),
  office: v.string(),
  receivedOn: v.string(),
  outcome: v.nullable(v.picklist(outcomes)),
  opinions: v.number(),
});

const closed = {
  CLOSED: { status: 409, message: '已经有结论了，不能再改' },
} as const;

/** 性别平等评估: a draft of another office, looked at by a checklist, with opinions and an outcome on file. */
export const genderReviewContract = {
  genderReviews: operation({
    kind: 'query',
    access: 'writes-for-unit',
    summary: 'Drafts of other offices that a unit and those below it look at, newest first',
    input: v.object({ ...pageInput, unitId }),
    output: pageOf(row),
  }),
  genderReview: operation({
    kind: 'query',
    access: 'looks-at-draft',
    summary: 'One of them, with all opinions and the outcome',
    input: v.object({ reviewId: id }),
    output: v.object({
      id,
      unitId: v.string(),
      ...about,
      /** The version by which it is looked at. */
      checklist: v.number(),
      registeredAt: instant,
      registeredByName: v.nullable(v.string()),
      opinions: v.array(
        v.object({
          byName: v.nullable(v.string()),
          /** Whether it is the caller's own. */
          mine: v.boolean(),
          at: instant,
          answers: v.array(answer),
          words: v.string(),
        }),
      ),
      /** Whether the caller's role lets her bring the outcome; that others were heard is asked for beside it. */
      mayConclude: v.boolean(),
      closed: v.nullable(
        v.object({
          outcome: v.picklist(outcomes),
          words: v.string(),
          at: instant,
          byName: v.nullable(v.string()),
        }),
      ),
    }),
  }),
  registerGenderReview: operation({
    kind: 'command',
    access: 'writes-for-unit',
    summary: 'Put a draft of another office on file, to be looked at by the current checklist',
    input: v.object({ unitId, ...about }),
    output: v.object({ reviewId: id }),
  }),
  giveOpinion: operation({
    kind: 'command',
    access: 'looks-at-draft',
    summary:
      'Her own opinion, by every question of the checklist; it can be changed until the outcome',
    input: v.object({
      reviewId: id,
      answers: v.pipe(v.array(answer), v.minLength(1), v.maxLength(40)),
      words: optionalText(1000),
    }),
    output: done,
    errors: {
      ...closed,
      BAD_OPINION: {
        status: 422,
        message: '清单还没填完',
        data: v.object({ reason: v.string() }),
      },
    },
  }),
  closeGenderReview: operation({
    kind: 'command',
    access: 'concludes-on-draft',
    summary: 'The outcome, on file for good',
    input: v.object({ reviewId: id, outcome: v.picklist(outcomes), words: text(1000) }),
    output: done,
    errors: {
      ...closed,
      NO_SECOND_OPINION: { status: 409, message: '还要有另一个人的意见，才能下结论' },
      CONCERNS_OPEN: { status: 409, message: '有人写了要改，结论不能是“没有意见”' },
    },
  }),
};
