import { answering, answeringText } from './answering';
import type { WeeklyHours } from './opening-hours';

const office: WeeklyHours = [
  { days: [1, 2, 3, 4, 5], opens: '08:30', closes: '12:00' },
  { days: [1, 2, 3, 4, 5], opens: '14:00', closes: '17:30' },
];
const holidays = ['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-05', '2026-10-06'];
const saidAt = (shanghai: string, hours: WeeklyHours = office) =>
  answeringText(answering(hours, holidays, new Date(`${shanghai}:00+08:00`)));

it.each([
  ['a Friday morning', '2026-11-27T10:00', '现在有人接，到 12:00'],
  ['noon', '2026-11-27T12:30', '现在没人接，今天 14:00 起接'],
  ['a Thursday evening', '2026-11-26T20:00', '现在没人接，明天 08:30 起接'],
  ['a Friday evening', '2026-11-27T20:00', '现在没人接，3 天后 08:30 起接'],
  ['a holiday that is a Thursday', '2026-10-01T10:00', '今天放假，多半没人接'],
  ['the evening before the holidays', '2026-09-30T20:00', '现在没人接，7 天后 08:30 起接'],
  ['a year whose holidays nobody knew', '2028-03-01T10:00', '平常这时有人接，到 12:00'],
])('%s', (_when, at, said) => expect(saidAt(at)).toBe(said));

it('round the clock is round the clock, holidays too', () => {
  const always: WeeklyHours = [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '24:00' }];
  expect(saidAt('2026-10-01T03:00', always)).toBe('全天有人接');
});

it('hours that nobody confirmed are not stated', () => {
  expect(saidAt('2026-11-27T10:00', [])).toBe('接听时间没有核实，打一下就知道');
});
