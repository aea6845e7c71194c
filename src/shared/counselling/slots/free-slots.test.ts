import { execFileSync } from 'node:child_process';
import { build } from 'esbuild';
import fc from 'fast-check';
import { addDays, shanghaiDate, shanghaiInstant } from '@shared/time/shanghai';
import { hoursOf, type CounsellorCalendar, type Taken } from './calendar';
import { calendarDays } from './calendar-days';
import { freeSlots, freeWithAnyone, slotAt, type Asked, type Slot } from './free-slots';

const minute = 60_000;
const monday = '2026-11-23';
const at = (clock: string, date = monday) => shanghaiInstant(date, clock);
const long = new Date('2026-11-01T00:00:00Z');

const plain: CounsellorCalendar = {
  weekly: [{ weekday: 1, from: 510, until: 720, line: 'on-site', place: '小海星' }],
  extra: [],
  absent: [],
  taken: [],
  grid: { every: 15, from: 0 },
  mostADay: null,
  qualifiedUntil: null,
};
const asked: Asked = {
  line: 'on-site',
  minutes: 45,
  before: 0,
  after: 30,
  notice: 60,
  horizonDays: 90,
};

const booked = (from: string, until: string, { before = 0, after = 30 } = {}): Taken => ({
  startsAt: at(from).getTime(),
  busyFrom: at(from).getTime() - before * minute,
  busyUntil: at(until).getTime() + after * minute,
});

const clocks = (calendar: CounsellorCalendar, about: Partial<Asked> = {}, now = long) =>
  freeSlots(calendar, calendarDays(monday, 1), { ...asked, ...about }, now).map(({ startsAt }) =>
    new Date(startsAt + 8 * 3_600_000).toISOString().slice(11, 16),
  );

test('after 8:30–9:15 with 30 minutes behind it the next begins at 9:45; every half hour, at 10:00', () => {
  const taken = [booked('08:30', '09:15')];
  expect(clocks({ ...plain, taken })[0]).toBe('09:45');
  expect(clocks({ ...plain, taken, grid: { every: 30, from: 570 } })[0]).toBe('10:00');
});

test('the gap is the buffer after the first and the one before the second', () => {
  const taken = [booked('08:30', '09:15', { after: 30 })];
  expect(clocks({ ...plain, taken }, { before: 15 })[0]).toBe('10:00');
  const later = [booked('11:00', '11:45', { before: 15 })];
  // 9:30 to 10:15, half an hour, a quarter of an hour, 11:00.
  expect(clocks({ ...plain, taken: later }).at(-1)).toBe('09:30');
});

test('a long buffer of the evening before, and of the morning after, is seen', () => {
  const weekly = [{ ...plain.weekly[0]!, from: 0, until: 1440 }];
  const yesterday = at('23:00', addDays(monday, -1)).getTime();
  const before = { startsAt: yesterday, busyFrom: yesterday, busyUntil: at('02:00').getTime() };
  expect(clocks({ ...plain, weekly, taken: [before] })[0]).toBe('02:00');
  const tomorrow = at('00:30', addDays(monday, 1)).getTime();
  const after = { startsAt: tomorrow, busyFrom: at('23:30').getTime(), busyUntil: tomorrow + 1 };
  expect(clocks({ ...plain, weekly, taken: [after] }).at(-1)).toBe('22:15');
});

test('away from 1 to 31 January: nothing on the 2nd and the 31st, but on 1 February', () => {
  const everyDay = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ ...plain.weekly[0]!, weekday }));
  const absent = [{ from: '2027-01-01', until: '2027-01-31' }];
  const days = calendarDays('2026-12-31', 33);
  const from = new Date('2026-12-30T00:00:00Z');
  const found = freeSlots({ ...plain, weekly: everyDay, absent }, days, asked, from);
  const dates = new Set(found.map(({ startsAt }) => shanghaiDate(new Date(startsAt))));
  expect([...dates]).toEqual(['2026-12-31', '2027-02-01']);
});

test('public holidays, closed days, an ended qualification and a full day offer nothing', () => {
  const thursday = [{ ...plain.weekly[0]!, weekday: 4 }];
  const national = calendarDays('2026-10-01', 1);
  const inSeptember = new Date('2026-09-20T00:00:00Z');
  const offer = (calendar: CounsellorCalendar, days = calendarDays(monday, 1), now = long) =>
    freeSlots(calendar, days, asked, now).length;
  expect(offer({ ...plain, weekly: thursday }, national, inSeptember)).toBe(0);
  const extra = [
    { date: '2026-10-01', from: 540, until: 600, line: 'on-site', place: null },
  ] as const;
  expect(offer({ ...plain, weekly: thursday, extra }, national, inSeptember)).toBe(2);
  expect(offer(plain)).toBe(12);
  expect(offer(plain, calendarDays(monday, 1, new Set([monday])))).toBe(0);
  expect(offer({ ...plain, qualifiedUntil: '2026-11-22' })).toBe(0);
  expect(offer({ ...plain, qualifiedUntil: monday })).toBe(12);
  const taken = [booked('08:30', '09:15')];
  expect(offer({ ...plain, taken, mostADay: 1 })).toBe(0);
  expect(offer({ ...plain, taken, mostADay: 2 })).toBeGreaterThan(0);
});

test('notice and horizon end where they say, to the minute and the day', () => {
  expect(clocks(plain, { notice: 60 }, at('07:45'))[0]).toBe('08:45');
  expect(clocks(plain, { notice: 60 }, new Date(at('07:45').getTime() + 1))[0]).toBe('09:00');
  expect(clocks(plain, { horizonDays: 22 }, at('23:59', '2026-11-01'))).not.toEqual([]);
  expect(clocks(plain, { horizonDays: 21 }, at('23:59', '2026-11-01'))).toEqual([]);
});

test('spans that touch are one, on the same line and place only', () => {
  const [span] = plain.weekly;
  const halves = [
    { ...span!, until: 540 },
    { ...span!, from: 540 },
  ];
  expect(clocks({ ...plain, weekly: halves })).toEqual(clocks(plain));
  const elsewhere = [halves[0]!, { ...halves[1]!, place: '维权中心' }];
  expect(clocks({ ...plain, weekly: elsewhere })).not.toContain('08:30');
});

const calendars = fc.record({
  weekly: fc.array(
    fc.record({
      weekday: fc.integer({ min: 1, max: 7 }),
      from: fc.integer({ min: 0, max: 1380 }),
      length: fc.integer({ min: 15, max: 600 }),
      line: fc.constantFrom('on-site' as const, 'telephone' as const),
      place: fc.constantFrom(null, '小海星'),
    }),
    { minLength: 1, maxLength: 10 },
  ),
  taken: fc.array(
    fc.record({
      day: fc.integer({ min: -1, max: 14 }),
      from: fc.integer({ min: 0, max: 1439 }),
      minutes: fc.integer({ min: 5, max: 180 }),
      before: fc.integer({ min: 0, max: 120 }),
      after: fc.integer({ min: 0, max: 240 }),
    }),
    { maxLength: 25 },
  ),
  grid: fc.record({
    every: fc.constantFrom(5, 10, 15, 20, 30, 45, 60, 75),
    from: fc.integer({ min: 0, max: 1439 }),
  }),
  mostADay: fc.option(fc.integer({ min: 1, max: 4 })),
});
const questions = fc.record({
  line: fc.constantFrom('on-site' as const, 'telephone' as const),
  minutes: fc.integer({ min: 15, max: 120 }),
  before: fc.integer({ min: 0, max: 60 }),
  after: fc.integer({ min: 0, max: 60 }),
  notice: fc.integer({ min: 0, max: 4000 }),
  horizonDays: fc.integer({ min: 0, max: 20 }),
});
const moments = fc
  .date({ min: at('00:00'), max: at('23:59', '2026-11-30'), noInvalidDate: true })
  .map((date) => new Date(date));

type Drawn = typeof calendars extends fc.Arbitrary<infer T> ? T : never;

function calendarOf({ weekly, taken, grid, mostADay }: Drawn): CounsellorCalendar {
  return {
    ...plain,
    grid,
    mostADay,
    weekly: weekly.map(({ length, ...each }) => ({
      ...each,
      until: Math.min(1440, each.from + length),
    })),
    taken: taken.map(({ day, from, minutes, before, after }) => {
      const startsAt = at('00:00').getTime() + (day * 1440 + from) * minute;
      const busyUntil = startsAt + (minutes + after) * minute;
      return { startsAt, busyFrom: startsAt - before * minute, busyUntil };
    }),
  };
}

const days = calendarDays(monday, 14, new Set(['2026-11-26']));

test('never outside hours, off the grid, under notice, beyond the horizon, or over another', () => {
  const property = fc.property(calendars, questions, moments, (drawn, about, now) => {
    const calendar = calendarOf(drawn);
    const faults = freeSlots(calendar, days, about, now).flatMap((slot) =>
      faultsOf(slot, { calendar, about, now }),
    );
    expect(faults).toEqual([]);
  });
  fc.assert(property, { numRuns: 400 });
});

interface Question {
  calendar: CounsellorCalendar;
  about: Asked;
  now: Date;
}

function faultsOf({ startsAt, endsAt }: Slot, { calendar, about, now }: Question): string[] {
  const day = days.find(({ begins, ends }) => begins <= startsAt && startsAt < ends);
  if (!day) return ['on no day'];
  const from = (startsAt - day.begins) / minute;
  const until = (endsAt - day.begins) / minute;
  const busyFrom = startsAt - about.before * minute;
  const busyUntil = endsAt + about.after * minute;
  const holds = {
    'takes as long as it takes': until - from === about.minutes,
    'inside the hours': hoursOf(calendar, day, about.line).some(
      (one) => one.from <= from && until <= one.until,
    ),
    'on the grid': (from - calendar.grid.from) % calendar.grid.every === 0,
    'after the notice': startsAt >= now.getTime() + about.notice * minute,
    'within the horizon': day.date <= addDays(shanghaiDate(now), about.horizonDays),
    'on an open day': !day.isClosed,
    'over no other': !calendar.taken.some(
      (other) => other.busyFrom < busyUntil && other.busyUntil > busyFrom,
    ),
  };
  return Object.entries(holds).flatMap(([what, isSo]) => (isSo ? [] : [what]));
}

test('nothing is left out: every start on the grid that keeps the rules is offered', () => {
  const property = fc.property(calendars, questions, moments, (drawn, about, now) => {
    const calendar = calendarOf({ ...drawn, mostADay: null });
    const offered = new Set(freeSlots(calendar, days, about, now).map((slot) => slot.startsAt));
    const missing = days.flatMap((day) =>
      hoursOf(calendar, day, about.line).flatMap(({ from, until }) =>
        Array.from({ length: until - from }, (_, at) => day.begins + (from + at) * minute).filter(
          (startsAt) =>
            !offered.has(startsAt) &&
            faultsOf(
              { startsAt, endsAt: startsAt + about.minutes * minute, place: null },
              { calendar, about, now },
            ).length === 0,
        ),
      ),
    );
    expect(missing).toEqual([]);
  });
  fc.assert(property, { numRuns: 40 });
});

test('what is offered can be booked, and nothing else; in order, and once', () => {
  const property = fc.property(calendars, questions, moments, (drawn, about, now) => {
    const calendar = calendarOf(drawn);
    const found = freeSlots(calendar, days, about, now);
    const starts = found.map(({ startsAt }) => startsAt);
    expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
    const refused = found.slice(0, 20).filter((slot) => {
      const day = days.find(({ ends }) => slot.startsAt < ends);
      const ask = (startsAt: number) =>
        day && slotAt(calendar, day, about, { startsAt: new Date(startsAt), now });
      return ask(slot.startsAt)?.endsAt !== slot.endsAt || ask(slot.startsAt + 1) !== null;
    });
    expect(refused).toEqual([]);
  });
  fc.assert(property, { numRuns: 100 });
});

test('with whoever is free, all times of everybody, each once, as the first of them gives it', () => {
  const several = fc.array(fc.tuple(calendars, questions), { minLength: 1, maxLength: 4 });
  const property = fc.property(several, moments, (drawn, now) => {
    const everybody = drawn.map(([each, about]) => ({ calendar: calendarOf(each), asked: about }));
    const all = everybody.flatMap((each) => freeSlots(each.calendar, days, each.asked, now));
    const firsts = all.filter(
      (slot, place) => all.findIndex(({ startsAt }) => startsAt === slot.startsAt) === place,
    );
    const inOrder = firsts.sort((a, b) => a.startsAt - b.startsAt);
    expect(freeWithAnyone(everybody, days, now)).toEqual(inOrder);
  });
  fc.assert(property, { numRuns: 100 });
});

test('the same on a machine in any zone', async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { calendarDays } from './src/shared/counselling/slots/calendar-days';
        import { freeSlots } from './src/shared/counselling/slots/free-slots';
        const slots = freeSlots(${JSON.stringify(plain)}, calendarDays('2026-10-26', 28),
          ${JSON.stringify(asked)}, new Date('2026-10-26T00:00:00Z'));
        process.stdout.write(JSON.stringify(slots));`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    platform: 'node',
    tsconfig: 'tsconfig.json',
    logLevel: 'warning',
  });
  const script = outputFiles[0]?.text ?? '';
  const zones = ['UTC', 'America/New_York', 'Pacific/Kiritimati', 'Asia/Shanghai'];
  const told = zones.map((TZ) =>
    execFileSync(process.execPath, ['-'], {
      input: script,
      env: { ...process.env, TZ },
    }).toString(),
  );
  expect(JSON.parse(told[0] ?? '')).toHaveLength(4 * 12 - 2);
  expect(new Set(told).size).toBe(1);
});
