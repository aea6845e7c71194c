import fc from 'fast-check';
import { afterAway, here, longestChoiceMs, type AwayEvent, type AwayState } from './away-state';

type Type = AwayEvent['type'];

/** One event a second, the last of them after a wait if one is given. */
function after(types: Type[], lastAt?: number): AwayState['is'] {
  return types.reduce<AwayState>((state, type, index) => {
    const isLast = index === types.length - 1;
    return afterAway(state, { type, at: isLast && lastAt !== undefined ? lastAt : index * 1_000 });
  }, here).is;
}

it('leaving for the background is leaving', () => {
  expect(after(['hide'])).toBe('gone');
  expect(after(['hide', 'show'])).toBe('gone');
});

// What Android and iOS say of the same thing; the stand-in for the phone's chooser gives both.
it.each<[Type[]]>([
  [['choose', 'hide', 'show', 'answer']],
  [['choose', 'hide', 'answer', 'show']],
  [['choose', 'answer']],
  [['choose', 'hide', 'hide', 'answer', 'show']],
])('%s keeps what she wrote', (types) => expect(after(types)).toBe('here'));

it.each<[Type[]]>([
  [['choose', 'hide', 'show', 'answer']],
  [['choose', 'hide', 'answer', 'show']],
  [['choose', 'answer']],
])('after %s leaving is leaving again', (types) => expect(after([...types, 'hide'])).toBe('gone'));

it('waits five minutes for the chooser, and not longer', () => {
  expect(after(['choose', 'hide', 'tick'], longestChoiceMs - 1)).toBe('choosing');
  for (const last of ['tick', 'show', 'answer', 'hide'] as const)
    expect(after(['choose', 'hide', last], longestChoiceMs)).toBe('gone');
  expect(after(['choose', 'hide', 'show', 'tick'], longestChoiceMs)).toBe('gone');
});

it('back from the chooser without an answer and away again is leaving', () => {
  expect(after(['choose', 'hide', 'show', 'hide'])).toBe('gone');
});

describe('whatever happens in whatever order', () => {
  const types = fc.array(fc.constantFrom<Type[]>('choose', 'hide', 'show', 'answer', 'tick'));

  it('what is gone stays gone', () => {
    fc.assert(
      fc.property(types, (some) => {
        expect(after(['hide', ...some])).toBe('gone');
      }),
    );
  });

  it('whoever does not choose loses it with the first hide, and not before', () => {
    fc.assert(
      fc.property(types, (some) => {
        const without = some.filter((type) => type !== 'choose');
        expect(after(without)).toBe(without.includes('hide') ? 'gone' : 'here');
      }),
    );
  });
});
