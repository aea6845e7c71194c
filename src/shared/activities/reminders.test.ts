import fc from 'fast-check';
import { shanghaiDate, shanghaiInstant } from '@shared/time/shanghai';
import { bookedBefore, reminderDue, reminderTime, reminderText, startsInLabel } from './reminders';

const at = (clock: string, date = '2026-11-28') => shanghaiInstant(date, clock);
const none = { day: false, hours: false };
const hour = 3_600_000;
const clockOf = (time: Date) => new Date(time.getTime() + 8 * hour).toISOString().slice(11, 16);

const anyStart = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2028-01-01T00:00:00Z'),
  noInvalidDate: true,
});

it.each([
  ['14:00', at('14:00', '2026-11-27'), at('12:00')],
  // Two hours before would be before 8:00.
  ['09:30', at('09:30', '2026-11-27'), at('20:00', '2026-11-27')],
  ['07:00', at('08:00', '2026-11-27'), at('20:00', '2026-11-27')],
  ['21:45', at('08:00'), at('19:45')],
  ['23:45', at('08:00'), at('21:45')],
])('of a start at %s', (clock, day, hours) => {
  expect(reminderTime('day', at(clock))).toEqual(day);
  expect(reminderTime('hours', at(clock))).toEqual(hours);
});

it('wakes nobody, and comes before the start, the day first', () => {
  fc.assert(
    fc.property(anyStart, (startsAt) => {
      const [day, hours] = [reminderTime('day', startsAt), reminderTime('hours', startsAt)];
      expect(day < hours && hours < startsAt).toBe(true);
      expect(clockOf(day) >= '08:00' && clockOf(day) < '21:30').toBe(true);
      expect(clockOf(hours) >= '08:00').toBe(true);
      expect(startsAt.getTime() - day.getTime()).toBeLessThanOrEqual(24 * hour);
      expect(startsAt.getTime() - hours.getTime()).toBeGreaterThanOrEqual(2 * hour);
      expect(bookedBefore('day', startsAt).getTime()).toBe(day.getTime() - 3 * hour);
    }),
  );
});

it('sends each at most once, in order, whenever the job runs', () => {
  const steps = fc.array(fc.integer({ min: 1, max: 10 * 60 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(anyStart, steps, (startsAt, minutes) => {
      const sent = { ...none };
      const kinds: string[] = [];
      let now = new Date(startsAt.getTime() - 30 * hour);
      for (const some of minutes) {
        now = new Date(now.getTime() + some * 60_000);
        const kind = reminderDue(startsAt, sent, now);
        if (!kind) continue;
        expect(now >= reminderTime(kind, startsAt) && now < startsAt).toBe(true);
        sent[kind] = true;
        kinds.push(kind);
      }
      expect([[], ['day'], ['hours'], ['day', 'hours']]).toContainEqual(kinds);
    }),
  );
});

it('leaves the day’s one out when the jobs stood still until the hours’ one', () => {
  expect(reminderDue(at('14:00'), none, at('12:10'))).toBe('hours');
  expect(reminderDue(at('14:00'), { day: false, hours: true }, at('12:10'))).toBeNull();
  expect(reminderDue(at('14:00'), none, at('14:00'))).toBeNull();
});

it.each([
  ['14:00', '2026-11-27', '明天 14:00'],
  ['23:59', '2026-11-27', '明天 14:00'],
  ['00:01', '2026-11-28', '今天 14:00'],
  ['11:00', '2026-11-28', '今天 14:00'],
  ['12:03', '2026-11-28', '今天 14:00，再过两小时'],
  ['12:30', '2026-11-28', '今天 14:00，再过一个半小时'],
  ['13:00', '2026-11-28', '今天 14:00，再过一小时'],
  ['13:40', '2026-11-28', '今天 14:00，马上开始'],
])('says at %s of %s: %s', (clock, date, said) => {
  expect(startsInLabel(at('14:00'), at(clock, date))).toBe(said);
});

it('says 明天 of tomorrow and 今天 of today, never otherwise', () => {
  fc.assert(
    fc.property(anyStart, fc.integer({ min: 1, max: 24 * 60 }), (startsAt, minutes) => {
      const now = new Date(startsAt.getTime() - minutes * 60_000);
      const said = startsInLabel(startsAt, now);
      const isToday = shanghaiDate(now) === shanghaiDate(startsAt);
      expect(said.startsWith(isToday ? '今天 ' : '明天 ')).toBe(true);
      expect(said).toContain(clockOf(startsAt));
    }),
  );
});

it('says what, where and for whom', () => {
  const about = { title: '月嫂培训', topic: '第 2 次', venue: '成人学校', startsAt: at('14:00') };
  const now = at('14:00', '2026-11-27');
  expect(reminderText({ ...about, guestName: '王奶奶' }, now)).toEqual({
    title: '别忘了，明天有活动',
    body: '明天 14:00 “月嫂培训” 第 2 次（给王奶奶报的），在成人学校。来不了就取消一下，让给候补的人。',
  });
  expect(reminderText({ ...about, topic: '', guestName: null }, at('12:00'))).toMatchObject({
    title: '今天有活动',
    body: expect.stringContaining('今天 14:00，再过两小时 “月嫂培训”，在成人学校。'),
  });
});
