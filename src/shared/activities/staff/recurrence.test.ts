import fc from 'fast-check';
import { addDays, shanghaiInstant, weekdayOf } from '@shared/time/shanghai';
import { daysBetween, firstDay, plannedDays, recurrenceDays, shiftDraft } from './recurrence';
import type { ActivityDraft } from './activity-draft';

const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days));
const span = fc.tuple(day, fc.integer({ min: 0, max: 400 })).map(([first, days]) => ({
  first,
  until: addDays(first, days),
}));
const leftOut = fc
  .array(day, { maxLength: 3 })
  .chain((some) => fc.integer({ min: 2, max: 40 }).map((every) => ({ some, every })))
  .map(
    ({ some, every }) =>
      (date: string) =>
        some.includes(date) || daysBetween('2024-01-01', date) % every === 0,
  );

/** Every day after `first` until `until`, both included where they exist. */
function allDays(first: string, until: string): string[] {
  return Array.from({ length: daysBetween(first, until) }, (_, at) => addDays(first, at + 1));
}

it('is on every day of a weekly rule exactly once', () => {
  fc.assert(
    fc.property(span, ({ first, until }) => {
      const right = allDays(first, until).filter((date) => weekdayOf(date) === weekdayOf(first));
      expect(recurrenceDays(first, { every: 'week' }, until)).toEqual(right);
    }),
  );
});

it('is on the day of every month that has it exactly once', () => {
  fc.assert(
    fc.property(span, fc.integer({ min: 1, max: 31 }), ({ first, until }, of) => {
      const right = allDays(first, until).filter((date) => Number(date.slice(8)) === of);
      expect(recurrenceDays(first, { every: 'month', day: of }, until)).toEqual(right);
    }),
  );
});

/** An hour from 14:00 on each of these days. */
const sessionsOn = (...dates: string[]) => ({
  sessions: dates.map((date) => ({
    startsAt: shanghaiInstant(date, '14:00').toISOString(),
    endsAt: shanghaiInstant(date, '15:00').toISOString(),
  })),
});

it('begins a copy of a course after the last date of the one before, and none on a day left out', () => {
  const course = sessionsOn('2026-12-04', '2026-12-11');
  const isNewYear = (date: string) => date === '2027-01-01';
  expect(plannedDays(course, { every: 'week' }, '2027-01-08', isNewYear)).toEqual([
    { date: '2026-12-18', isLeftOut: false },
    { date: '2027-01-01', isLeftOut: true },
    { date: '2027-01-08', isLeftOut: false },
  ]);
  // Its second session would be on the holiday.
  expect(plannedDays(course, { every: 'month', day: 25 }, '2027-01-08', isNewYear)).toEqual([
    { date: '2026-12-25', isLeftOut: true },
  ]);
});

it('never has two copies on at once, and holds none on a day left out', () => {
  const gaps = fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 4 });
  fc.assert(
    fc.property(span, gaps, leftOut, ({ first, until }, between, isLeftOut) => {
      const dates = between.reduce(
        (all, gap) => [...all, addDays(all.at(-1) ?? first, gap)],
        [first],
      );
      const offsets = dates.map((date) => daysBetween(first, date));
      const planned = plannedDays(sessionsOn(...dates), { every: 'week' }, until, isLeftOut);
      const held = planned.filter((day) => !day.isLeftOut).map(({ date }) => date);
      const all = [first, ...held].map((date) => offsets.map((days) => addDays(date, days)));
      expect(all.flat()).toEqual([...new Set(all.flat())].sort());
      expect(all.slice(1).flat().some(isLeftOut)).toBe(false);
    }),
  );
});

it('skips a month without the day', () => {
  expect(recurrenceDays('2026-12-31', { every: 'month', day: 31 }, '2027-05-31')).toEqual([
    '2027-01-31',
    '2027-03-31',
    '2027-05-31',
  ]);
});

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '59'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
const instant = fc
  .tuple(day, clock)
  .map(([date, time]) => shanghaiInstant(date, time).toISOString());
const draft = fc
  .record({ start: instant, opens: instant, closes: instant, until: instant })
  .map(({ start, opens, closes, until }): ActivityDraft => ({
    seriesId: 'happy-weekend',
    kind: 'reading',
    title: '快乐周末',
    summary: '一起读绘本。',
    audience: '孩子和家长',
    unitId: '330382108',
    venueName: '妇女之家',
    facilities: [],
    groups: [{ id: '0199b6d5-0000-7000-8000-000000000000', name: '', places: 10 }],
    sessions: [{ startsAt: start, endsAt: new Date(Date.parse(start) + 5_400_000).toISOString() }],
    signUpOpensAt: opens,
    signUpClosesAt: closes,
    cancelUntil: until,
    needsReview: false,
    hasWaitlist: true,
    mostInParty: 6,
    allowedRoles: [],
    allowedUnitIds: [],
    childAgeMonths: null,
    childNeeded: false,
    attendedSeriesId: null,
    questions: [],
  }));

const local = (at: string) =>
  new Intl.DateTimeFormat('sv', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(new Date(at));

it('keeps every clock time of Yueqing, moves every time along, and makes groups new', () => {
  fc.assert(
    fc.property(draft, fc.integer({ min: 0, max: 400 }), (before, days) => {
      const after = shiftDraft(before, days);
      const times = (of: ActivityDraft) => [
        ...of.sessions.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]),
        of.signUpOpensAt,
        of.signUpClosesAt,
        of.cancelUntil,
      ];
      const expected = times(before).map((at) => {
        const [date, time] = local(at).split(' ');
        return `${addDays(date ?? '', days)} ${time}`;
      });
      expect(times(after).map(local)).toEqual(expected);
      expect(firstDay(after)).toBe(addDays(firstDay(before), days));
      expect(after.groups).toEqual([{ name: '', places: 10 }]);
    }),
  );
});
