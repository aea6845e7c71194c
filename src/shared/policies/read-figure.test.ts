import { figureWords } from '@shared/rules/editing/figure-words';
import { readFigure } from './read-figure';

test.each([
  [120_050, 'fen', '1,200.50 元', '1200.5'],
  [30_000_000, 'fen', '300,000 元', '30万'],
  [34_500, 'millionths', '3.45%', '3.45%'],
  [1_000_000, 'millionths', '100%', '１００'],
  [36, 'months', '36 个月', '36'],
  [8, 'hours', '8 课时', ' 8 '],
] as const)('%d of %s is said %s and read from “%s”', (value, unit, words, typed) => {
  expect(figureWords(unit, value)).toBe(words);
  expect(readFigure(typed, unit)).toBe(value);
});

test.each([
  ['', 'fen'],
  ['-3', 'millionths'],
  ['101', 'millionths'],
  ['3.45678', 'millionths'],
  ['3.5', 'months'],
  ['三成', 'millionths'],
] as const)('“%s” is no figure of %s', (typed, unit) => {
  expect(readFigure(typed, unit)).toBeNull();
});
