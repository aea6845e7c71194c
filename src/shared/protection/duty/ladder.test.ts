import { LEAD_RUNG, ladderAt, rungAfter, TAKER_RUNG } from './ladder';
import type { ConfirmedDuty } from './rota';

const saturdayNight = new Date('2026-11-28T02:00:00+08:00');
const duty = (step: number, person: string, hours: [number, number]): ConfirmedDuty => ({
  step,
  person,
  startsAt: new Date(saturdayNight.getTime() + hours[0] * 3_600_000),
  endsAt: new Date(saturdayNight.getTime() + hours[1] * 3_600_000),
});
const question = {
  takenBy: null,
  duties: [
    duty(1, 'of-the-day', [7, 15]),
    duty(2, 'of-the-night', [-4, 6]),
    duty(3, 'last', [-4, 6]),
  ],
  leads: ['lead'],
  mayRead: () => true,
  at: saturdayNight,
};
const climb = (asked: typeof question, times: number) => {
  const ladder = ladderAt(asked);
  const climbed: (number | undefined)[] = [];
  let last: number | null = null;
  for (let time = 0; time < times; time += 1) {
    last = rungAfter(ladder, last)?.rung ?? null;
    climbed.push(last ?? undefined);
  }
  return climbed;
};

test('Saturday at 02:00 with an empty first step: the second is the first to be alarmed', () => {
  expect(rungAfter(ladderAt(question), null)).toEqual({ rung: 2, people: ['of-the-night'] });
});

test('it climbs to the leads and begins anew, until somebody takes the case', () => {
  expect(climb(question, 5)).toEqual([2, 3, LEAD_RUNG, 2, 3]);
});

test('an empty rota reaches the leads at once, and without leads nobody', () => {
  expect(climb({ ...question, duties: [] }, 2)).toEqual([LEAD_RUNG, LEAD_RUNG]);
  expect(rungAfter(ladderAt({ ...question, duties: [], leads: [] }), null)).toBeNull();
});

test('who cannot read the case is not called for it', () => {
  const mayRead = (person: string) => person !== 'of-the-night';
  expect(rungAfter(ladderAt({ ...question, mayRead }), null)?.rung).toBe(3);
});

test('who took the case is asked before anybody else', () => {
  expect(rungAfter(ladderAt({ ...question, takenBy: 'lead' }), null)).toEqual({
    rung: TAKER_RUNG,
    people: ['lead'],
  });
});

test('a step that ended between two alarms is passed over', () => {
  const later = { ...question, at: new Date(saturdayNight.getTime() + 8 * 3_600_000) };
  expect(rungAfter(ladderAt(later), 2)?.rung).toBe(LEAD_RUNG);
});
