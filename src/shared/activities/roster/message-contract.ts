import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { id, instant, text } from '@shared/contract/schemas';

/** Who is written to: those who come, those who wait or consider an offer, or both. */
export const audiences = ['confirmed', 'waiting', 'everybody'] as const;

/** Messages to the people of one activity in a day; more would be switched off. */
export const messagesADay = 3;

export const tooManyToday = {
  status: 429,
  message: `今天已经发过 ${messagesADay} 次了，明天再发`,
} as const;

const toAudience = { activityId: id, audience: v.picklist(audiences) };

export const messageContract = {
  messagePreview: operation({
    kind: 'query',
    access: 'organises-activity',
    summary: 'How many people a message would reach, and how many more may be sent today',
    input: v.object(toAudience),
    output: v.object({ people: v.number(), leftToday: v.number() }),
  }),
  sendMessage: operation({
    kind: 'command',
    access: 'organises-activity',
    summary:
      'Write to everybody of an activity: inbox, and WeChat where she accepted it; a background task',
    input: v.object({ ...toAudience, body: text(300) }),
    output: v.object({ taskId: id, people: v.number() }),
    errors: {
      NOBODY: { status: 409, message: '现在没有人可以通知' },
      TOO_MANY_TODAY: tooManyToday,
    },
  }),
  messages: operation({
    kind: 'query',
    access: 'organises-activity',
    summary: 'What was written to the people of an activity, the newest 50',
    input: v.object({ activityId: id }),
    output: v.object({
      items: v.array(
        v.object({
          id,
          audience: v.picklist(audiences),
          body: v.string(),
          people: v.number(),
          createdAt: instant,
        }),
      ),
    }),
  }),
};

export type Audience = (typeof audiences)[number];
