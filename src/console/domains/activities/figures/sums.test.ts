import { monthsBetween, sumsByMonth, sumsByUnit } from './sums';

const rows = [
  { unitId: 'hq', month: '2026-11', activities: 2, places: 40, taken: 30 },
  { unitId: 'ls', month: '2026-11', activities: 1, places: 60, taken: 60 },
  { unitId: 'hq', month: '2027-01', activities: 1, places: 20, taken: 5 },
];

test('months go over the end of a year', () => {
  expect(monthsBetween('2026-11', '2027-01')).toEqual(['2026-11', '2026-12', '2027-01']);
});

test('a month in which nothing was held is there, without a percentage', () => {
  const sums = sumsByMonth(rows, ['2026-11', '2026-12']);
  expect(sums).toEqual([
    { key: '2026-11', name: '2026 年 11 月', activities: 3, places: 100, taken: 90, fill: 90 },
    { key: '2026-12', name: '2026 年 12 月', activities: 0, places: 0, taken: 0, fill: null },
  ]);
});

test('units come with most people first', () => {
  const units = [
    { id: 'hq', name: '虹桥镇' },
    { id: 'ls', name: '柳市镇' },
  ];
  expect(sumsByUnit(rows, units).map(({ name, taken, fill }) => [name, taken, fill])).toEqual([
    ['柳市镇', 60, 100],
    ['虹桥镇', 35, 58],
  ]);
});
