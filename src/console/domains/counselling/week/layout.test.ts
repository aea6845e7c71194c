import { entry, week } from '@tests/console/scenarios/counselling';
import { at, appointmentId } from '@tests/console/scenarios/counselling-house';
import { entryBlocks, hoursBlocks, shownHours, standing, weekTitle } from './layout';

const [monday] = week().days;
const span = (from: string, until: string, line: 'telephone' | 'online') => ({
  from,
  until,
  line,
  place: null,
});
if (!monday) throw new Error('a week begins with a Monday');

test('an appointment lies at its minutes, with what is kept free before and after it', () => {
  const [block] = entryBlocks([entry(at('11-30 08:30'), { beforeMinutes: 10 })], '2026-11-30');
  expect(block).toMatchObject({
    from: 510,
    until: 555,
    before: { from: 500, until: 510 },
    after: { from: 555, until: 585 },
  });
});

test('nothing is hatched where nothing is kept free, and cancelled ones take no time', () => {
  const bare = entry(at('11-30 08:30'), { afterMinutes: 0 });
  const [block] = entryBlocks([bare], '2026-11-30');
  expect([block?.before, block?.after]).toEqual([null, null]);
  expect(standing([entry(at('11-30 08:30'), { state: 'cancelled' })])).toEqual([]);
});

test('an evening belongs to its day in Shanghai, not to the next one in UTC', () => {
  const late = entry(at('11-30 23:00'), { id: appointmentId('e') });
  expect(entryBlocks([late], '2026-11-30')).toHaveLength(1);
  expect(entryBlocks([late], '2026-12-01')).toEqual([]);
});

test('two lines that are open at once stand side by side; what follows on has the whole width', () => {
  const blocks = hoursBlocks({
    ...monday,
    hours: [
      span('14:00', '17:00', 'online'),
      span('13:00', '15:00', 'telephone'),
      span('17:00', '24:00', 'online'),
    ],
  });
  expect(blocks.map(({ from, until, lane, lanes }) => [from, until, lane, lanes])).toEqual([
    [780, 900, 0, 2],
    [840, 1020, 1, 2],
    [1020, 1440, 0, 1],
  ]);
});

test('working hours are drawn, and whatever lies outside them', () => {
  expect(shownHours({ ...week(), appointments: [] })).toEqual({ first: 8, last: 18 });
  const early = entry(at('11-30 07:20'));
  const late = entry(at('12-01 20:30'));
  expect(shownHours({ ...week(), appointments: [early, late] })).toEqual({ first: 7, last: 22 });
});

test('a week is named by its first and its last day, over the end of a year too', () => {
  expect(weekTitle('2026-11-30')).toBe('11 月 30 日 – 12 月 6 日');
  expect(weekTitle('2026-12-28')).toBe('12 月 28 日 – 1 月 3 日');
});
