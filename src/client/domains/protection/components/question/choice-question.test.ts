import { afterTap } from './choice-question';

it.each([
  [['a'], 'b', 'one', undefined, ['b']],
  [['a'], 'a', 'one', undefined, []],
  [['a'], 'b', 'many', 'none', ['a', 'b']],
  [['a', 'b'], 'a', 'many', 'none', ['b']],
  [['a', 'b'], 'none', 'many', 'none', ['none']],
  [['none'], 'a', 'many', 'none', ['a']],
] as const)('%j, tapped %s of %s', (chosen, value, kind, none, result) => {
  expect(afterTap(chosen, value, kind, none)).toEqual(result);
});
