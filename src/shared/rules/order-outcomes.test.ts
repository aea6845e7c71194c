import { inOrder, outcomes, type Ranked } from './order-outcomes';

const item = (id: string, changes: Partial<Ranked> = {}): Ranked => ({
  id,
  outcome: 'fits',
  deadline: null,
  yearlyGain: null,
  ...changes,
});
const ids = (items: Ranked[]) => inOrder(items, '2026-11-27').map(({ id }) => id);

it('goes from what she can have to what nobody knows', () => {
  const items = [...outcomes].reverse().map((outcome) => item(outcome, { outcome }));
  expect(ids(items)).toEqual([...outcomes]);
});

it('puts a deadline within 30 days first, then the gain of a year', () => {
  expect(
    ids([
      item('little', { yearlyGain: 100_00 }),
      item('unknown'),
      item('much', { yearlyGain: 900_00, deadline: '2026-12-28' }),
      item('later', { deadline: '2026-12-27' }),
      item('sooner', { deadline: '2026-11-27' }),
      item('over', { deadline: '2026-11-26' }),
    ]),
  ).toEqual(['sooner', 'later', 'much', 'little', 'over', 'unknown']);
});
