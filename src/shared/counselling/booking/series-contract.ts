import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { id, instant } from '@shared/contract/schemas';
import { appointmentCard } from '../views';
import { bookingErrors, changesOfMind, ofAppointment } from './booking-contract';

const own = { access: 'own-appointment', namelessInLogs: true } as const;

export const mostFollowUps = 12;

/** Why a time of a series cannot be had. */
export const conflictReasons = ['taken', 'away', 'too-far'] as const;

const conflict = v.object({ startsAt: instant, why: v.picklist(conflictReasons) });

/** The same hour again, next week or every other week: all that she chooses, or none. */
export const seriesContract = {
  planFollowUps: operation({
    ...own,
    kind: 'query',
    summary: 'The same time in the weeks after an appointment, and which of them cannot be had',
    input: v.object({
      ...ofAppointment.entries,
      everyWeeks: v.picklist([1, 2]),
      times: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostFollowUps)),
    }),
    output: v.object({
      times: v.array(
        v.object({
          startsAt: instant,
          /** Null: free. */
          conflict: v.nullable(v.picklist(conflictReasons)),
        }),
      ),
    }),
    errors: { NOT_BOOKED: bookingErrors.NOT_BOOKED },
  }),
  bookFollowUps: operation({
    ...own,
    kind: 'command',
    limit: changesOfMind,
    summary: 'Book the chosen times with the same counsellor: all of them or none',
    input: v.object({
      ...ofAppointment.entries,
      startsAt: v.pipe(
        v.array(instant),
        v.minLength(1, '至少选一个时间'),
        v.maxLength(mostFollowUps),
        v.check((times) => new Set(times).size === times.length, '有重复的时间'),
      ),
    }),
    output: v.object({ seriesId: id, appointments: v.array(appointmentCard) }),
    errors: {
      ...bookingErrors,
      FOLLOW_UP_CONFLICTS: {
        status: 409,
        message: '有几个时间约不了，一个都还没约。去掉它们再试',
        data: v.object({ conflicts: v.array(conflict) }),
      },
    },
  }),
};
