import { daysOf, fullMonths, fullYears } from './full-months';
import { figureOn, type Parameter } from './parameters';

it.each([
  ['1966-07-01', '2026-07-01', 60],
  ['1966-07-02', '2026-07-01', 59],
  ['2008-02-29', '2026-02-28', 17],
])('whoever was born on %s has on %s full years: %s', (born, day, years) => {
  expect(fullYears(born, day)).toEqual({ least: years, most: years });
});

it('a month of birth leaves two answers in that month, and one in any other', () => {
  expect(fullYears('1966-07', '2026-06-30')).toEqual({ least: 59, most: 59 });
  expect(fullYears('1966-07', '2026-07-01')).toEqual({ least: 59, most: 60 });
  expect(fullYears('1966-07', '2026-07-30')).toEqual({ least: 59, most: 60 });
  expect(fullYears('1966-07', '2026-07-31')).toEqual({ least: 60, most: 60 });
  expect(fullMonths('2026-02', '2026-03-28')).toEqual({ least: 1, most: 1 });
  expect(daysOf('2024-02')).toEqual(['2024-02-01', '2024-02-29']);
});

it('a figure holds on its first and its last day and on no other', () => {
  const source = { clause: { document: '示例文件', article: '第一条' }, checkedOn: '2026-06-01' };
  const rate: Parameter = {
    words: '示例利率',
    unit: 'millionths',
    figures: [
      { from: '2026-01-01', until: '2026-06-30', value: 30_000, source },
      { from: '2026-08-01', until: null, value: 28_000, source },
    ],
  };
  const on = (day: string) => figureOn(rate, day)?.value ?? null;
  expect(on('2025-12-31')).toBeNull();
  expect(on('2026-01-01')).toBe(30_000);
  expect(on('2026-06-30')).toBe(30_000);
  expect(on('2026-07-01')).toBeNull();
  expect(on('2030-01-01')).toBe(28_000);
  expect(figureOn(undefined, '2026-01-01')).toBeNull();
});
