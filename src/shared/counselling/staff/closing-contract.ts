import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { done, id, unitId } from '@shared/contract/schemas';
import { causes, line, service } from '../views';

/** What came of an appointment, in words that statistics count. */
export const nextSteps = ['nothing', 'follow-up', 'referred'] as const;

const month = v.pipe(v.string(), v.regex(/^20\d\d-(0[1-9]|1[0-2])$/, '月份写成 2026-11'));

const figure = v.nullable(v.number());

/** After the hour. */
export const closingContract = {
  closeAppointment: operation({
    kind: 'command',
    access: 'closes-appointment',
    summary: 'It took place: how long, and what comes next; can be corrected for a week',
    input: v.object({
      appointmentId: id,
      minutes: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(480)),
      next: v.picklist(nextSteps),
    }),
    output: done,
    errors: {
      NOT_YET: { status: 409, message: '还没开始，结束后再记' },
      CLOSED: { status: 409, message: '已经过了可以改的时间' },
    },
  }),
  markMissed: operation({
    kind: 'command',
    access: 'closes-appointment',
    summary: 'It did not take place, and who caused it; can be corrected for a week',
    input: v.object({ appointmentId: id, cause: v.picklist(causes) }),
    output: done,
    errors: {
      NOT_YET: { status: 409, message: '还没开始，开始后再记' },
      CLOSED: { status: 409, message: '已经过了可以改的时间' },
    },
  }),
  statistics: operation({
    kind: 'query',
    access: 'runs-unit',
    summary: 'A month of a unit in numbers, without names; what is too small is not told',
    input: v.object({ unitId, month }),
    output: v.object({
      /** Appointments that took place, and their hours. Null: fewer than five. */
      held: figure,
      hours: figure,
      /** Different people, of those with an account. */
      persons: figure,
      missed: figure,
      lateCancelled: figure,
      services: v.array(v.object({ service, held: figure, hours: figure })),
      lines: v.array(v.object({ line, held: figure, hours: figure })),
    }),
  }),
};
