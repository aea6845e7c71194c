import { percentText, readMonths, readPercent, yuan } from './money-words';

test('fen are shown as yuan, with the point only where it is needed', () => {
  expect([872_446, 1_387_500, 1_407_706, 5, 0, 123_456_789_00].map(yuan)).toEqual([
    '8,724.46 元',
    '13,875 元',
    '14,077.06 元',
    '0.05 元',
    '0 元',
    '123,456,789 元',
  ]);
});

test('a rate as people type it', () => {
  expect(['3', '3%', '３.４５％', '百分之三', '101', '-3', ''].map(readPercent)).toEqual([
    30_000,
    30_000,
    34_500,
    null,
    null,
    null,
    null,
  ]);
  expect(percentText(34_500)).toBe('3.45');
});

test('a term in months or years', () => {
  expect(['36', '３６', '36个月', '3年', '3 年', '0', '31年', '三'].map(readMonths)).toEqual([
    36,
    36,
    36,
    36,
    36,
    null,
    null,
    null,
  ]);
});
