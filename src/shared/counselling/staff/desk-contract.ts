import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { calendarDate, done, id, instant, text, unitId } from '@shared/contract/schemas';
import { slotErrors, wanted } from '../booking/slots-contract';
import { changeErrors, forWhom, guardianErrors } from '../booking/booking-contract';
import { ageGroups } from '../minors';
import { causes, line, service } from '../views';
import { calendarEntry } from './hours-contract';

const desk = { access: 'works-at-desk' } as const;
const ofUnit = v.object({ unitId });

/** What the desk knows of an appointment: a code, never a name or a word. */
const deskEntry = v.object({ ...calendarEntry.entries, code: v.string(), counsellorId: id });

/** What is handed over or read out after booking. */
const slip = v.object({
  appointmentId: id,
  code: v.string(),
  service,
  line,
  counsellorName: v.string(),
  place: v.nullable(v.string()),
  startsAt: instant,
  endsAt: instant,
});

/** The front desk: books, moves, prints; reads no content. */
export const deskContract = {
  dayBoard: operation({
    ...desk,
    kind: 'query',
    summary: 'A day of all counsellors of a unit, without names',
    input: v.object({ unitId, date: calendarDate }),
    output: v.object({
      closedBecause: v.nullable(v.string()),
      counsellors: v.array(
        v.object({
          id,
          name: v.string(),
          isAway: v.boolean(),
          hours: v.array(
            v.object({ from: v.string(), until: v.string(), line, place: v.nullable(v.string()) }),
          ),
        }),
      ),
      appointments: v.array(deskEntry),
    }),
  }),
  deskBook: operation({
    ...desk,
    kind: 'command',
    summary: 'Book for somebody who asks in person or by telephone, without name and reason',
    input: v.object({
      unitId,
      ...wanted,
      startsAt: instant,
      /** How she said yes. */
      consent: v.picklist(['in-person', 'by-phone']),
      /** Asked at the desk: nobody is taken for grown up. */
      ageGroup: v.picklist(ageGroups),
      guardian: forWhom.guardian,
    }),
    output: slip,
    errors: { ...slotErrors, ...guardianErrors },
  }),
  deskMove: operation({
    kind: 'command',
    access: 'handles-appointment',
    summary: 'Move an appointment as she asked in person or by telephone; she is told',
    input: v.object({
      appointmentId: id,
      startsAt: instant,
      /** Left out: the same one; null: whoever is free. */
      counsellorId: v.optional(v.nullable(id)),
    }),
    output: slip,
    errors: { ...slotErrors, ...changeErrors },
  }),
  deskCancel: operation({
    kind: 'command',
    access: 'handles-appointment',
    summary: 'Cancel an appointment, and say who caused it; she is told',
    input: v.object({ appointmentId: id, cause: v.picklist(causes) }),
    output: done,
    errors: changeErrors,
  }),
  byCode: operation({
    ...desk,
    kind: 'query',
    summary: 'The coming appointment of a unit that a code names; null where there is none',
    input: v.object({
      unitId,
      code: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
    }),
    output: v.object({ slip: v.nullable(slip) }),
  }),
  sheet: operation({
    ...desk,
    kind: 'query',
    summary: 'A printable sheet of a day: times, rooms and codes, nothing by which she is known',
    input: v.object({ unitId, date: calendarDate }),
    output: v.object({
      rows: v.array(
        v.object({
          startsAt: instant,
          endsAt: instant,
          counsellorName: v.string(),
          service,
          line,
          place: v.nullable(v.string()),
          /** "7K3M …": enough to tick, too little to look up. */
          codeBegins: v.string(),
        }),
      ),
    }),
  }),
  closedDays: operation({
    ...desk,
    kind: 'query',
    summary: 'Days from today on which the whole house is closed',
    input: ofUnit,
    output: v.object({ days: v.array(v.object({ date: calendarDate, why: v.string() })) }),
  }),
  closeDay: operation({
    kind: 'command',
    access: 'runs-unit',
    summary: 'Close the house for a day: nothing new is booked; what stands is counted',
    input: v.object({ unitId, date: calendarDate, why: text(20) }),
    output: v.object({
      done: v.literal(true),
      /** Appointments that stand on this day and have to be settled. */
      standing: v.number(),
    }),
  }),
  reopenDay: operation({
    kind: 'command',
    access: 'runs-unit',
    summary: 'The house is open on that day after all',
    input: v.object({ unitId, date: calendarDate }),
    output: done,
  }),
};
