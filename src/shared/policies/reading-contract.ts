import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { cursor, done, id, pageInput, pageOf } from '@shared/contract/schemas';
import { audienceNames, reaches } from './filters';
import { policyStates } from './states';
import { topics } from './topics';
import { policyCard, policyDetail, policyRule, policyVersion } from './views';

const words = v.pipe(v.string(), v.trim(), v.minLength(1, '请写要找什么'), v.maxLength(60));
const topic = v.picklist(topics);

const filters = {
  topic: v.optional(topic),
  state: v.optional(v.picklist(policyStates)),
  reach: v.optional(v.picklist(reaches)),
  forWhom: v.optional(v.picklist(audienceNames)),
};

const followed = v.variant('what', [
  v.object({ what: v.literal('policy'), policyId: id }),
  v.object({ what: v.literal('topic'), topic }),
]);

/** What anybody reads, signed in or not. No operation takes an answer of the questionnaire. */
export const readingContract = {
  list: operation({
    kind: 'query',
    access: 'anyone',
    summary: 'Policies that are public, the newest first',
    input: v.object({ ...pageInput, ...filters }),
    output: pageOf(policyCard),
  }),
  search: operation({
    kind: 'query',
    access: 'anyone',
    summary:
      'Policies by words, the best first; typing errors and traditional characters are forgiven',
    input: v.object({ words, ...filters }),
    output: v.object({
      items: v.array(policyCard),
      /** Words to mark in titles and summaries. */
      marks: v.array(v.string()),
      /**
       * `words`: as she typed, or by a synonym. `sound`: what sounds the same. `closest`: nothing was
       * found, these have a part of it; then say whom to ask.
       */
      found: v.picklist(['words', 'sound', 'closest', 'nothing']),
      hasMore: v.boolean(),
    }),
  }),
  suggest: operation({
    kind: 'query',
    access: 'anyone',
    summary: 'What somebody may be about to type: titles that begin to fit',
    input: v.object({ words }),
    output: v.object({ suggestions: v.array(v.object({ policyId: id, title: v.string() })) }),
  }),
  policy: operation({
    kind: 'query',
    access: 'anyone',
    summary: 'One policy as it is public now',
    input: v.object({ policyId: id }),
    output: policyDetail,
  }),
  versions: operation({
    kind: 'query',
    access: 'anyone',
    summary: 'The versions of a policy, with what changed',
    input: v.object({ policyId: id }),
    output: v.object({ versions: v.array(policyVersion) }),
  }),
  rules: operation({
    kind: 'query',
    access: 'anyone',
    summary:
      'What is in force with its rules, for the phone to judge by itself; pages below 100 KB',
    input: v.object({ after: v.optional(cursor) }),
    output: v.object({
      items: v.array(policyRule),
      next: v.nullable(v.string()),
    }),
  }),
  following: operation({
    kind: 'query',
    access: 'signed-in',
    summary: 'What the caller follows',
    input: v.object({}),
    output: v.object({
      policies: v.array(policyCard),
      topics: v.array(topic),
    }),
  }),
  follow: operation({
    kind: 'command',
    access: 'signed-in',
    summary: 'Follow a policy or a topic: one message when it changes or ends, or a new one comes',
    input: v.object({ followed, on: v.boolean() }),
    output: done,
    errors: {
      LEAVES_A_TRACE: {
        status: 409,
        message: '这一类为了安全不留关注，想看时再搜就好',
      },
    },
  }),
};

export type Followed = v.InferOutput<typeof followed>;
