import { policyFacts } from '@shared/policies/facts/facts';
import { progressWords } from './progress-words';
import { readDay, readMonth, readNumber } from './read-answer-text';

test('a number in full width or with its unit; beyond what can be is none', () => {
  const fact = policyFacts.staff_hired;
  if (fact?.kind !== 'number') throw new Error('it is a number');
  expect(['３', '3个人', '501', '', '三'].map((typed) => readNumber(fact, typed))).toEqual([
    3,
    3,
    null,
    null,
    null,
  ]);
});

test('months and days of the calendar alone', () => {
  expect(readMonth('2023', '5', '2026-11-28')).toBe('2023-05');
  expect(readMonth('2026', '12', '2026-11-28')).toBeNull();
  expect(readMonth('23', '5', '2026-11-28')).toBeNull();
  expect(readDay('2026', '2', '28')).toBe('2026-02-28');
  expect(readDay('2026', '2', '30')).toBeNull();
});

test('progress is told in words', () => {
  expect([
    progressWords(0, 9),
    progressWords(2, 9),
    progressWords(6, 5),
    progressWords(9, 1),
  ]).toEqual(['刚开始，随时能停', '答了几题了', '过半了', '最后一题了']);
});
