import { fairest, type Load } from './fairest';

const load = (counsellorId: string, about: Partial<Load> = {}): Load => ({
  counsellorId,
  booked: 0,
  offered: 600,
  lastGivenAt: null,
  ...about,
});

test('whoever is booked least for what she offers', () => {
  const loads = [
    load('a', { booked: 90, offered: 300 }),
    load('b', { booked: 180, offered: 1200 }),
  ];
  expect(fairest(loads)).toBe('b');
});

test('then whoever was given nobody for longest, never counting as longest', () => {
  expect(fairest([load('a', { lastGivenAt: 5 }), load('b', { lastGivenAt: 4 })])).toBe('b');
  expect(fairest([load('a', { lastGivenAt: 5 }), load('b')])).toBe('b');
});

test('who offers nothing comes last, even when nothing was ever booked', () => {
  expect(fairest([load('a', { offered: 0 }), load('b', { booked: 599 })])).toBe('b');
  expect(fairest([load('a', { offered: 0 })])).toBe('a');
});

test('the same on every machine where all is equal; nobody of none', () => {
  expect(fairest([load('b'), load('a')])).toBe('a');
  expect(fairest([])).toBeNull();
});
