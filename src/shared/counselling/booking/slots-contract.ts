import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { calendarDate, id, instant } from '@shared/contract/schemas';
import { holdView, line, service, serviceCard, slotDay } from '../views';

/** What is looked for: a service on a line, with one counsellor or whoever is free first (null). */
export const wanted = { service, line, counsellorId: v.nullable(id) };

export const slotErrors = {
  SLOT_TAKEN: { status: 409, message: '这个时间刚被别人约走了，选一个别的吧' },
  NOT_OFFERED: { status: 409, message: '这里现在不能约，看看别的方式或别的老师' },
} as const;

/** What can be booked. Nobody has to sign in to look. */
export const slotsContract = {
  services: operation({
    kind: 'query',
    access: 'anyone',
    summary: 'Services that can be booked, their lines, and who gives them',
    input: v.object({}),
    output: v.object({ services: v.array(serviceCard) }),
  }),
  slots: operation({
    kind: 'query',
    access: 'anyone',
    namelessInLogs: true,
    summary: 'Free times of some days; her own hold is among them, and told beside',
    input: v.object({
      ...wanted,
      from: calendarDate,
      days: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(31)), 14),
      /** Times for moving this appointment of hers: its own time counts as free. */
      insteadOf: v.optional(id),
    }),
    output: v.object({
      days: v.array(slotDay),
      /** The first free time within the horizon, also beyond these days. */
      earliest: v.nullable(instant),
      /** What she keeps now, of whatever service. */
      hold: v.nullable(holdView),
    }),
    errors: slotErrors,
  }),
};
