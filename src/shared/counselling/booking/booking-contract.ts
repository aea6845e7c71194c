import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { done, id, instant, pageInput, pageOf } from '@shared/contract/schemas';
import { ageGroups, guardianAnswers } from '../minors';
import { appointmentCard, holdView } from '../views';
import { slotErrors, wanted } from './slots-contract';

export const ofAppointment = v.object({ appointmentId: id });

// Choosing among times is quick; moving from one to the other all day is no choosing any more.
const choosing = { aMinute: 20, anHour: 120 };
export const changesOfMind = { aMinute: 20, anHour: 60 };

/** Log and metrics do not tell that she asks for counselling; her own rows do, and only hers. */
const hers = { namelessInLogs: true } as const;

export const bookingErrors = {
  NOT_BOOKED: { status: 409, message: '这个预约已经不在了' },
  TOO_MANY_COMING: { status: 409, message: '你还有好几个没到的预约，谈过几次再约吧' },
} as const;

/** Who it is for. Why a guardian was not asked is never sent. */
export const forWhom = {
  ageGroup: v.optional(v.picklist(ageGroups), 'adult'),
  guardian: v.optional(v.nullable(v.picklist(guardianAnswers)), null),
};

export const guardianErrors = {
  GUARDIAN_NEEDED: { status: 422, message: '不满 14 岁，先问问家里的大人；着急的话可以先约' },
} as const;

export const changeErrors = {
  ...bookingErrors,
  CHANGE_CLOSED: { status: 409, message: '已经开始，不能再改了' },
} as const;

/** What a resident does with an hour. */
export const bookingContract = {
  hold: operation({
    ...hers,
    kind: 'command',
    access: 'signed-in',
    limit: choosing,
    summary: 'Keep a time for ten minutes; whatever she kept before is free again',
    input: v.object({ ...wanted, startsAt: instant }),
    output: holdView,
    errors: { ...slotErrors, TOO_MANY_COMING: bookingErrors.TOO_MANY_COMING },
  }),
  releaseHold: operation({
    ...hers,
    kind: 'command',
    access: 'signed-in',
    summary: 'Give the kept time back',
    input: v.object({}),
    output: done,
  }),
  book: operation({
    ...hers,
    kind: 'command',
    access: 'own-appointment',
    limit: changesOfMind,
    summary: 'Book the time that she keeps',
    input: v.object({
      ...ofAppointment.entries,
      /** "这台手机别人会看吗？" — yes: neither of them. */
      remind: v.optional(v.boolean(), true),
      atHome: v.optional(v.boolean(), false),
      ...forWhom,
    }),
    output: appointmentCard,
    errors: {
      ...guardianErrors,
      HOLD_OVER: { status: 409, message: '给你留的时间过了，请再选一次' },
      ...bookingErrors,
    },
  }),
  myAppointments: operation({
    ...hers,
    kind: 'query',
    access: 'signed-in',
    summary: 'My appointments: coming by start, past newest first',
    input: v.object({
      ...pageInput,
      when: v.picklist(['coming', 'past']),
      /** For the home page: only those that she asked to see there. */
      atHomeOnly: v.optional(v.boolean(), false),
    }),
    output: pageOf(appointmentCard),
  }),
  appointment: operation({
    ...hers,
    kind: 'query',
    access: 'own-appointment',
    summary: 'One appointment of mine',
    input: ofAppointment,
    output: appointmentCard,
  }),
  reschedule: operation({
    ...hers,
    kind: 'command',
    access: 'own-appointment',
    limit: changesOfMind,
    summary: 'Move my appointment, to the same counsellor unless another is named',
    input: v.object({
      ...ofAppointment.entries,
      startsAt: instant,
      /** Left out: the same one; null: whoever is free. */
      counsellorId: v.optional(v.nullable(id)),
    }),
    output: appointmentCard,
    errors: {
      ...slotErrors,
      ...changeErrors,
      CHANGE_LATE: { status: 409, message: '离开始太近，不能改期了，可以取消' },
    },
  }),
  cancel: operation({
    ...hers,
    kind: 'command',
    access: 'own-appointment',
    limit: changesOfMind,
    summary: 'Cancel my appointment; after the deadline only when she says so once more',
    input: v.object({
      ...ofAppointment.entries,
      /** She was told that it counts as late. */
      evenLate: v.optional(v.boolean(), false),
    }),
    output: appointmentCard,
    errors: {
      ...changeErrors,
      CANCEL_LATE: {
        status: 409,
        message: '离开始不远了，现在取消会记成临时取消',
        data: v.object({ changeUntil: instant }),
      },
    },
  }),
  setDiscretion: operation({
    ...hers,
    kind: 'command',
    access: 'own-appointment',
    summary: 'Whether it shows on the home page, and whether a message comes the day before',
    input: v.object({ ...ofAppointment.entries, atHome: v.boolean(), remind: v.boolean() }),
    output: appointmentCard,
  }),
};
