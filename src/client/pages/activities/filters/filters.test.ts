import { countFilters, daysOf, listInput, noFilters } from './filters';

const monday = new Date('2026-11-23T01:00:00Z');
const sundayEvening = new Date('2026-11-29T12:00:00Z');
// Still Sunday in UTC, Monday in Yueqing.
const mondayMorning = new Date('2026-11-29T17:00:00Z');

test('a week goes to its Sunday, by the clock of Yueqing', () => {
  expect(daysOf('week', monday)).toEqual({ from: '2026-11-23', until: '2026-11-29' });
  expect(daysOf('week', sundayEvening)).toEqual({ from: '2026-11-29', until: '2026-11-29' });
  expect(daysOf('week', mondayMorning)).toEqual({ from: '2026-11-30', until: '2026-12-06' });
});

test('a weekend is the coming one, or what is left of it', () => {
  expect(daysOf('weekend', monday)).toEqual({ from: '2026-11-28', until: '2026-11-29' });
  expect(daysOf('weekend', sundayEvening)).toEqual({ from: '2026-11-29', until: '2026-11-29' });
});

test('what is not set is not sent', () => {
  expect(JSON.stringify(listInput(noFilters, monday))).toBe('{}');
  const chosen = { ...noFilters, words: '孩子', when: { day: '2026-12-01' }, openOnly: true };
  expect(JSON.parse(JSON.stringify(listInput(chosen, monday)))).toEqual({
    openOnly: true,
    from: '2026-12-01',
    until: '2026-12-01',
    words: '孩子',
  });
  expect([countFilters(noFilters), countFilters(chosen)]).toEqual([0, 3]);
});
