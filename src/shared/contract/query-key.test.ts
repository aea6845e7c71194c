import { queryKey } from './query-key';

test('a key begins with its domain and operation, and a shorter one is its beginning', () => {
  const one = queryKey('activities', 'draft', 'a', { of: 'b' });
  expect(one).toEqual(['activities', 'draft', 'a', { of: 'b' }]);
  for (const begins of [queryKey('activities'), queryKey('activities', 'draft')]) {
    expect(one.slice(0, begins.length)).toEqual(begins);
  }
});

test('an operation that no contract has is refused by the compiler', () => {
  // @ts-expect-error -- it is `draft`
  expect(queryKey('activities', 'drafts')).toHaveLength(2);
});
