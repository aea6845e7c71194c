import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { calendarDate, done, id } from '@shared/contract/schemas';
import { appointmentCard, line, service, turnView } from '../views';
import {
  bookingErrors,
  changesOfMind,
  forWhom,
  guardianErrors,
  ofAppointment,
} from './booking-contract';

const hers = { namelessInLogs: true } as const;

const offerErrors = {
  NO_OFFER: { status: 409, message: '这个时间已经让给别人了' },
} as const;

/** "都不合适，有空了叫我": a list for the next free hour. */
export const waitlistContract = {
  joinWaitlist: operation({
    ...hers,
    kind: 'command',
    access: 'signed-in',
    limit: changesOfMind,
    summary: 'Be told when an hour is free; one turn a service and person',
    input: v.object({
      service,
      /** Null: whichever. */
      line: v.nullable(line),
      /** Null: whoever. */
      counsellorId: v.nullable(id),
      /** The last day she would take. */
      until: calendarDate,
    }),
    output: turnView,
    errors: {
      BAD_UNTIL: { status: 422, message: '选一个以后的日子，最远三个月' },
      NOT_OFFERED: { status: 409, message: '这里现在不能约，看看别的方式或别的老师' },
    },
  }),
  myTurns: operation({
    ...hers,
    kind: 'query',
    access: 'signed-in',
    summary: 'Where I wait, and what is offered to me',
    input: v.object({}),
    output: v.object({ turns: v.array(turnView) }),
  }),
  leaveWaitlist: operation({
    ...hers,
    kind: 'command',
    access: 'own-turn',
    summary: 'Wait no longer; what was offered goes to the next',
    input: v.object({ turnId: id }),
    output: done,
  }),
  acceptOffer: operation({
    ...hers,
    kind: 'command',
    access: 'own-appointment',
    limit: changesOfMind,
    summary: 'Take the offered hour: of the list, or in place of one that was called off',
    input: v.object({
      ...ofAppointment.entries,
      remind: v.optional(v.boolean(), true),
      atHome: v.optional(v.boolean(), false),
      ...forWhom,
    }),
    output: appointmentCard,
    errors: { ...offerErrors, ...guardianErrors, TOO_MANY_COMING: bookingErrors.TOO_MANY_COMING },
  }),
  declineOffer: operation({
    ...hers,
    kind: 'command',
    access: 'own-appointment',
    limit: changesOfMind,
    summary: 'Let the offered hour go; one that was to replace hers ends with it',
    input: ofAppointment,
    output: done,
    errors: offerErrors,
  }),
};
