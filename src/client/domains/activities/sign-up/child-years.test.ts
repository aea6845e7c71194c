import { childYears, likelyYears } from './child-years';

it('offers the years that the event is for', () => {
  expect(childYears({ from: 24, to: 119 })).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  expect(childYears({ from: 6, to: 18 })).toEqual([0, 1]);
  expect(childYears({ from: 18, to: 35 })).toEqual([1, 2]);
  expect(childYears({ from: 0, to: 216 }).at(-1)).toBe(17);
  expect(childYears(null)).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

it('begins with an age that the event takes', () => {
  expect(likelyYears(childYears({ from: 72, to: 119 }))).toBe(6);
  expect(likelyYears(childYears({ from: 6, to: 18 }))).toBe(0);
  expect(likelyYears(childYears(null))).toBe(2);
});
