import { operation } from '@shared/contract/operation';
import { done, id, instant, mobile } from '@shared/contract/schemas';
import * as v from 'valibot';
import { staffOnly } from './case-contract';
import { openingSpan } from './duty/hours';
import { dutyNow, handlerSlug } from './wire';

const handles = { ...staffOnly, access: 'works-at-centre' } as const;
const leads = { ...staffOnly, access: 'leads-cases' } as const;

/** Steps of the ladder that an alarm climbs. */
export const step = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5));

export const duty = v.object({
  id,
  step,
  handler: handlerSlug,
  name: v.string(),
  startsAt: instant,
  endsAt: instant,
  /** Only whoever confirmed is alarmed. */
  isConfirmed: v.boolean(),
  isMine: v.boolean(),
  /** Whom it was offered to; she has it when she confirms. */
  handedTo: v.nullable(v.object({ handler: handlerSlug, name: v.string(), isMe: v.boolean() })),
});
export type Duty = v.InferOutput<typeof duty>;

const contactChannels = ['sms', 'voice'] as const;

const span = { startsAt: instant, endsAt: instant };

const contactErrors = {
  NO_CONTACT: { status: 409, message: '先测一下你的电话能不能收到提醒，再确认值班' },
} as const;

const dutyErrors = {
  BAD_TIMES: { status: 422, message: '结束要在开始之后，一班最长 7 天' },
  NO_SUCH_HANDLER: { status: 422, message: '这位同事没有可用的钥匙，排不了班' },
} as const;

/** Who is called at night, and how. */
export const dutyContract = {
  rota: operation({
    ...handles,
    kind: 'query',
    summary: 'Duties of some days, who can be put on duty, and whether the caller can be reached',
    input: v.object({ from: instant, until: instant }),
    output: v.object({
      duties: v.array(duty),
      handlers: v.array(
        v.object({
          handler: handlerSlug,
          name: v.string(),
          /** A test of her contact reached her. */
          canBeReached: v.boolean(),
        }),
      ),
      /** Null where the caller has no tested contact. */
      myContact: v.nullable(
        v.object({
          channel: v.picklist(contactChannels),
          /** The last two figures. */
          ending: v.string(),
          testedAt: instant,
        }),
      ),
      duty: dutyNow,
      now: instant,
    }),
  }),
  saveDuty: operation({
    ...leads,
    kind: 'command',
    summary: 'Put somebody on duty, or change it: it has to be confirmed again',
    input: v.object({ dutyId: v.optional(id), step, handler: handlerSlug, ...span }),
    output: v.object({ dutyId: id }),
    errors: dutyErrors,
  }),
  removeDuty: operation({
    ...leads,
    kind: 'command',
    summary: 'Take a duty off the rota',
    input: v.object({ dutyId: id }),
    output: done,
  }),
  confirmDuty: operation({
    ...staffOnly,
    access: 'own-duty',
    kind: 'command',
    summary: 'Say that one is there; refused without a tested contact',
    input: v.object({ dutyId: id }),
    output: done,
    errors: contactErrors,
  }),
  handOverDuty: operation({
    ...staffOnly,
    access: 'own-duty',
    kind: 'command',
    summary: 'Offer a duty to a colleague: it stays the caller’s until she confirms it',
    input: v.object({ dutyId: id, to: handlerSlug }),
    output: done,
    errors: dutyErrors,
  }),
  startContactTest: operation({
    ...handles,
    kind: 'command',
    answerIsSecret: true,
    limit: { aMinute: 2, anHour: 6 },
    summary: 'Send a code to the number that alarms shall go to',
    input: v.object({ channel: v.picklist(contactChannels), number: mobile }),
    output: v.object({ testId: id, expiresAt: instant }),
  }),
  finishContactTest: operation({
    ...handles,
    kind: 'command',
    // Every try counts, also a wrong one.
    limit: { aMinute: 5, anHour: 20 },
    summary: 'The code arrived: alarms go there from now on',
    input: v.object({ testId: id, code: v.pipe(v.string(), v.regex(/^\d{6}$/, '是 6 位数字')) }),
    output: done,
    errors: {
      WRONG_CODE: { status: 422, message: '数字不对，或者已经过期' },
    },
  }),
  settings: operation({
    ...handles,
    kind: 'query',
    summary: 'Hours of the centre, and within what time reports are read',
    input: v.object({}),
    output: v.object({
      hours: v.array(openingSpan),
      urgentMinutes: v.number(),
      otherHours: v.number(),
    }),
  }),
  saveSettings: operation({
    ...leads,
    kind: 'command',
    summary: 'Change hours and promised times; what was promised stands',
    input: v.object({
      hours: v.pipe(v.array(openingSpan), v.maxLength(14)),
      urgentMinutes: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(120)),
      otherHours: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(72)),
    }),
    output: done,
  }),
};
