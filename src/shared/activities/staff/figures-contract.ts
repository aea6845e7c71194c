import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { id, unitId } from '@shared/contract/schemas';
import { managedRow } from './staff-contract';

/** "2026-11". */
const month = v.pipe(v.string(), v.regex(/^20\d{2}-(0[1-9]|1[0-2])$/, '月份不对'));

const activityWithBookings = v.object({
  activityId: id,
  title: v.string(),
  bookings: v.number(),
});

/** The longest time that is counted at once. */
export const longestFiguresMonths = 24;

/** What an organiser's first page shows. */
export const figuresContract = {
  figures: operation({
    kind: 'query',
    access: 'organises-unit',
    summary: 'Published activities by the month of their start and by the units directly below',
    input: v.object({
      unitId,
      /** Both included; 24 months at most. */
      from: month,
      to: month,
    }),
    output: v.object({
      /** Those that have rows: the units directly below, and the unit itself for what it holds. */
      units: v.array(v.object({ id: unitId, name: v.string() })),
      rows: v.array(
        v.object({
          unitId,
          month,
          activities: v.number(),
          places: v.number(),
          /** People who signed up; not those who only have an offer. */
          taken: v.number(),
        }),
      ),
    }),
    errors: { BAD_PERIOD: { status: 422, message: '请选从前到后、最长两年的一段时间' } },
  }),
  waitingForMe: operation({
    kind: 'query',
    access: 'organises-unit',
    summary: 'What is to be done in a unit and below; counts stop at 100',
    input: v.object({ unitId }),
    output: v.object({
      /** Drafts that the unit above returned. */
      returned: v.number(),
      /** Activities with sign-ups that wait for a yes, the nearest first, 20 at most. */
      toReview: v.array(activityWithBookings),
      /** Activities to come with places that were offered and not answered in time, 20 at most. */
      unanswered: v.array(activityWithBookings),
      /** Messages of the last week that could not be sent; null for those who do not administer the county. */
      failedMessages: v.nullable(v.number()),
      /** What begins today, 20 at most. */
      today: v.array(managedRow),
    }),
  }),
};
