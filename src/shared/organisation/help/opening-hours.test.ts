import fc from 'fast-check';
import { hoursText, openState, openStateText, type WeeklyHours } from './opening-hours';

const office: WeeklyHours = [
  { days: [1, 2, 3, 4, 5], opens: '08:30', closes: '12:00' },
  { days: [1, 2, 3, 4, 5], opens: '14:00', closes: '17:30' },
];
const at = (shanghai: string) => new Date(`${shanghai}:00+08:00`);

describe('openState', () => {
  it('is open within a span and says until when', () => {
    expect(openState(office, at('2026-11-27T08:30'))).toEqual({ state: 'open', closesAt: '12:00' });
    expect(openState(office, at('2026-11-27T11:59'))).toEqual({ state: 'open', closesAt: '12:00' });
  });

  it('is closed at noon and opens the same day', () => {
    expect(openState(office, at('2026-11-27T12:00'))).toEqual({
      state: 'closed',
      opensAt: '14:00',
      opensOn: 5,
      inDays: 0,
    });
  });

  it('opens on Monday after the week-end', () => {
    expect(openState(office, at('2026-11-27T17:30'))).toEqual({
      state: 'closed',
      opensAt: '08:30',
      opensOn: 1,
      inDays: 3,
    });
    expect(openState(office, at('2026-11-29T23:59'))).toMatchObject({ opensOn: 1, inDays: 1 });
    expect(openState(office, at('2026-11-30T00:00'))).toMatchObject({ opensOn: 1, inDays: 0 });
  });

  it('knows round the clock, nights over midnight and over the end of the week', () => {
    const always: WeeklyHours = [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '24:00' }];
    expect(openState(always, at('2026-11-29T23:59'))).toEqual({ state: 'always-open' });
    const nights: WeeklyHours = [
      { days: [1, 2, 3, 4, 5, 6, 7], opens: '20:00', closes: '24:00' },
      { days: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '06:00' },
    ];
    expect(openState(nights, at('2026-11-28T23:00'))).toEqual({ state: 'open', closesAt: '06:00' });
    expect(openState(nights, at('2026-11-29T23:00'))).toEqual({ state: 'open', closesAt: '06:00' });
    expect(openState(nights, at('2026-11-29T06:00'))).toMatchObject({ opensAt: '20:00' });
  });

  it('does not know hours that nobody gave', () => {
    expect(openState([], at('2026-11-27T10:00'))).toEqual({ state: 'unknown' });
  });

  it('is the same a week later, at any instant', () => {
    const week = 7 * 24 * 3600_000;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (ms) => {
        expect(openState(office, new Date(ms))).toEqual(openState(office, new Date(ms + week)));
      }),
    );
  });

  it('is open at the moment it said it would open', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1.7e12, max: 2e12 }), (ms) => {
        const state = openState(office, new Date(ms));
        if (state.state !== 'closed') return;
        const dayStart = Math.floor((ms + 8 * 3600_000) / 86_400_000) * 86_400_000 - 8 * 3600_000;
        const [hours = 0, minutes = 0] = state.opensAt.split(':').map(Number);
        const opening = dayStart + state.inDays * 86_400_000 + (hours * 60 + minutes) * 60_000;
        expect(openState(office, new Date(opening)).state).toBe('open');
        expect(openState(office, new Date(opening - 60_000)).state).toBe('closed');
      }),
    );
  });
});

test('the state in the words of the screen', () => {
  expect(openStateText(openState(office, at('2026-11-27T09:00')))).toBe('平常这时有人，到 12:00');
  expect(openStateText(openState(office, at('2026-11-26T18:00')))).toBe(
    '平常这时没人，明天 08:30 开门',
  );
  expect(openStateText(openState(office, at('2026-11-27T18:00')))).toBe(
    '平常这时没人，周一 08:30 开门',
  );
  expect(openStateText(openState([], at('2026-11-27T18:00')))).toBe('时间没有核实，先打电话');
});

test('the hours of a week in one line for each group of days', () => {
  expect(hoursText(office)).toEqual(['周一至周五 08:30–12:00、14:00–17:30']);
  expect(hoursText([{ days: [6, 7], opens: '09:00', closes: '11:00' }])).toEqual([
    '周六、周日 09:00–11:00',
  ]);
});
