import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { calendarDate, id, pageInput, pageOf, text, unitId } from '@shared/contract/schemas';
import { activityKinds } from '../activity-kinds';
import { activityCard, activityDetail, bookingCard, seriesId, seriesView } from '../views';

const filters = {
  /** Of this unit and all below it. */
  unitId: v.optional(unitId),
  seriesId: v.optional(seriesId),
  kind: v.optional(v.picklist(activityKinds)),
  /** Can be booked now, and has a place. */
  openOnly: v.optional(v.boolean(), false),
  /** 带娃友好: child care, ramp and nursing room, at least one of them. */
  babyFriendly: v.optional(v.boolean(), false),
};

/** What anybody looks for, signed in or not. */
export const catalogueContract = {
  home: operation({
    kind: 'query',
    access: 'anyone',
    summary: 'The home page in one call: her next booking and what comes soon near her',
    input: v.object({ unitId: v.optional(unitId) }),
    output: v.object({ next: v.nullable(bookingCard), soon: v.array(activityCard) }),
  }),
  list: operation({
    kind: 'query',
    access: 'anyone',
    summary: 'Published activities that have not begun, by start',
    input: v.object({
      ...pageInput,
      ...filters,
      /** Of none of this unit and below: what comes after "near me". */
      outsideUnitId: v.optional(unitId),
      /** Days of the start, both included, Asia/Shanghai. */
      from: v.optional(calendarDate),
      until: v.optional(calendarDate),
      /** Looked for in title, series, summary, audience, lecturer, venue and host. */
      words: v.optional(text(40)),
    }),
    output: pageOf(activityCard),
  }),
  detail: operation({
    kind: 'query',
    access: 'anyone',
    summary: 'One published activity',
    input: v.object({ activityId: id }),
    output: activityDetail,
  }),
  byCode: operation({
    kind: 'query',
    access: 'anyone',
    summary: 'The activity of a poster: its code is what the mini-program code carries',
    input: v.object({ code: v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{8}$/)) }),
    output: v.object({ activityId: id }),
  }),
  calendar: operation({
    kind: 'query',
    access: 'anyone',
    summary: 'How many activities begin on each day of a month, from today on',
    input: v.object({
      month: v.pipe(v.string(), v.regex(/^20\d\d-(0[1-9]|1[0-2])$/, '月份不对')),
      ...filters,
    }),
    output: v.object({
      /** Days that have any; 20 stands for 20 and more. */
      days: v.array(v.object({ date: calendarDate, activities: v.number() })),
    }),
  }),
  series: operation({
    kind: 'query',
    access: 'anyone',
    summary: 'All series with what comes of each',
    input: v.object({}),
    output: v.object({ series: v.array(seriesView) }),
  }),
};
