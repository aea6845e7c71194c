/**
 * Free times of 10,000 counsellor-weeks, in this process, beside npm's `slot-calculator` on the same hours and
 * the same appointments. It knows neither buffers, nor notice, nor a grid: buffers are part of what is taken,
 * and its times follow one another, so that it finds fewer.
 */
import os from 'node:os';
import { getSlots } from 'slot-calculator';
import { median } from './median.mjs';
import { productParts } from './support/product.mjs';

const budgetMs = 1000;
const rounds = 5;
const counsellors = 2500;
const weeks = 4;
/** The other one is given so many counsellors, and its time is told for as many weeks as it did. */
const share = 25;
const from = '2026-11-23';

export const title = 'Free times of 10,000 counsellor-weeks below a second';

/** @returns {Promise<{ lines: string[], isFine: boolean }>} */
export async function measure() {
  const { calendarDays, freeSlots } = await productParts(
    'slots',
    `export { calendarDays } from './src/shared/counselling/slots/calendar-days';
     export { freeSlots } from './src/shared/counselling/slots/free-slots';`,
  );
  const days = calendarDays(from, weeks * 7);
  const calendars = Array.from({ length: counsellors }, (_, number) => calendarOf(days, number));
  const asked = {
    line: 'on-site',
    minutes: 45,
    before: 0,
    after: 30,
    notice: 60,
    horizonDays: 60,
  };
  const now = new Date('2026-11-23T00:00:00Z');
  const ours = timesOf(() => {
    let found = 0;
    for (const calendar of calendars) found += freeSlots(calendar, days, asked, now).length;
    return found;
  });
  const theirs = timesOf(() => {
    let found = 0;
    for (const calendar of calendars.slice(0, share)) found += slotsBeside(calendar, days).length;
    return found;
  });
  const ms = Math.round(median(ours.ms));
  const perWeek = median(ours.ms) / (counsellors * weeks);
  const besidePerWeek = median(theirs.ms) / (share * weeks);
  return {
    lines: [
      `${(counsellors * weeks).toLocaleString('en')} counsellor-weeks with 8 appointments each: ${ms} ms, budget ${budgetMs} ms; ${ours.found.toLocaleString('en')} times found; load average ${os.loadavg()[0].toFixed(1)}`,
      `a counsellor-week: ${Math.round(perWeek * 1000)} µs here, ${Math.round(besidePerWeek * 1000)} µs with slot-calculator 2.2.1 (measured on ${share * weeks} weeks of them, ${theirs.found.toLocaleString('en')} times found)`,
      `medians of ${rounds} in one run`,
    ],
    isFine: ms < budgetMs,
  };
}

function timesOf(work) {
  const ms = [];
  let found = 0;
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    found = work();
    ms.push(performance.now() - begun);
  }
  return { ms, found };
}

/** Mornings and afternoons of five days, and eight appointments a week with half an hour after each. */
function calendarOf(days, number) {
  const spans = [
    [510, 690],
    [840, 1020],
  ];
  const weekly = [1, 2, 3, 4, 5].flatMap((weekday) =>
    spans.map(([start, end]) => ({
      weekday,
      from: start,
      until: end,
      line: 'on-site',
      place: 'a',
    })),
  );
  const taken = days
    .filter(({ weekday }) => weekday <= 4)
    .flatMap(({ begins }, at) =>
      spans.map(([start]) => {
        const startsAt = begins + (start + 15 * ((number + at) % 5)) * 60_000;
        return { startsAt, busyFrom: startsAt, busyUntil: startsAt + 75 * 60_000 };
      }),
    );
  const open = { extra: [], absent: [], mostADay: null, qualifiedUntil: null };
  return { weekly, taken, grid: { every: 15, from: 0 }, ...open };
}

function slotsBeside(calendar, days) {
  const iso = (ms) => new Date(ms).toISOString();
  const at = (day, minute) => iso(day.begins + minute * 60_000);
  const availability = days.flatMap((day) =>
    calendar.weekly
      .filter(({ weekday }) => weekday === day.weekday)
      .map((span) => ({ from: at(day, span.from), to: at(day, span.until) })),
  );
  const { availableSlots } = getSlots({
    from: iso(days[0].begins),
    to: iso(days.at(-1).ends),
    duration: 45,
    availability,
    unavailability: calendar.taken.map((each) => ({
      from: iso(each.busyFrom),
      to: iso(each.busyUntil),
    })),
    outputTimezone: 'Asia/Shanghai',
  });
  return availableSlots;
}
