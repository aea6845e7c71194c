import { guardianStep, isGuardianSettled } from './minors';

const calm = { isUrgent: false, isHomeTheDanger: false };

test.each([
  ['under-14', calm, 'ask'],
  ['under-14', { ...calm, isUrgent: true }, 'none'],
  ['under-14', { ...calm, isHomeTheDanger: true }, 'none'],
  ['14-17', calm, 'none'],
  ['adult', calm, 'none'],
] as const)('%s, %o: %s', (age, answers, step) => {
  expect(guardianStep(age, answers)).toBe(step);
});

test('a child’s booking says that a guardian agreed or was spared; nobody else’s says either', () => {
  expect(isGuardianSettled('under-14', null)).toBe(false);
  expect(isGuardianSettled('under-14', 'agreed')).toBe(true);
  expect(isGuardianSettled('under-14', 'spared')).toBe(true);
  expect(isGuardianSettled('14-17', null)).toBe(true);
  expect(isGuardianSettled('14-17', 'agreed')).toBe(false);
  expect(isGuardianSettled('adult', 'spared')).toBe(false);
});
