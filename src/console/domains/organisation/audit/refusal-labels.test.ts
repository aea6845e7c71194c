import { refusalLabel, refusedCallerLabel } from './refusal-labels';

const nobody = { personId: null, name: null, mark: null };

test('staff by name, residents by the end of a number, strangers by a mark', () => {
  const personId = '00000000-0000-7000-8000-000000abcdef';
  const person = { ...nobody, kind: 'person' as const, personId };
  expect(refusedCallerLabel({ ...person, name: '陈主任' })).toBe('陈主任');
  expect(refusedCallerLabel(person)).toBe('居民 …abcdef');
  const mark = '0123456789abcdef';
  expect(refusedCallerLabel({ ...nobody, kind: 'address', mark })).toBe(
    '没有登录的人，网络 012345',
  );
  expect(refusedCallerLabel({ ...nobody, kind: 'others' })).toBe('其他人');
});

test('a refusal is said in words, and one that nobody thought of keeps its code', () => {
  expect(refusalLabel('NOT_ALLOWED')).toBe('没有权限');
  expect(refusalLabel('NEW_ONE')).toBe('没有通过（NEW_ONE）');
});
