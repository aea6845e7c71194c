import { isPublicHoliday } from '@shared/time/public-holidays';
import { addDays, shanghaiDate, shanghaiInstant, weekdayOf } from '@shared/time/shanghai';
import * as v from 'valibot';

const clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间写成 08:30'));

/** Hours on some days of the week (1 is Monday), Asia/Shanghai. */
export const openingSpan = v.pipe(
  v.object({
    days: v.pipe(
      v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))),
      v.minLength(1),
      v.maxLength(7),
    ),
    opens: clock,
    closes: clock,
  }),
  v.check(({ opens, closes }) => opens < closes, '结束要在开始之后'),
);
export type OpeningSpan = v.InferOutput<typeof openingSpan>;

/** Longer than any row of holidays. */
const daysAhead = 21;

/**
 * When the centre is next open: now, where it is; null where the hours are not known. Nobody is there on
 * public holidays.
 */
export function openFrom(hours: readonly OpeningSpan[], now: Date): Date | null {
  const today = shanghaiDate(now);
  for (let ahead = 0; ahead <= daysAhead; ahead += 1) {
    const day = addDays(today, ahead);
    if (isPublicHoliday(day)) continue;
    const spans = hours
      .filter(({ days }) => days.includes(weekdayOf(day)))
      .map(({ opens, closes }) => ({
        from: shanghaiInstant(day, opens),
        until: shanghaiInstant(day, closes),
      }))
      .filter(({ until }) => until > now)
      .sort((a, b) => a.from.getTime() - b.from.getTime());
    const [first] = spans;
    if (first) return first.from > now ? first.from : now;
  }
  return null;
}
