import fc from 'fast-check';
import * as v from 'valibot';
import { anyTest, randomFacts, randomRule } from '@tests/builders/random-rules';
import { fixed, ruleOf } from '@tests/builders/rules';
import { problemsOf } from '../check-rule';
import { conditionsOf, type Condition, type Predicate } from '../predicate';
import { ruleSchema } from '../rule-schema';
import {
  addTo,
  moveBy,
  moveIn,
  moveOut,
  noConditions,
  partAt,
  partsOf,
  removeAt,
  replaceAt,
  setGroup,
  unwrapAt,
  wrapAt,
  type Edited,
  type Path,
} from './tree';

const yes = (id: string): Condition => fixed(id, { op: 'is', fact: 'a', value: true });
const [a, b, c, d] = [yes('a'), yes('b'), yes('c'), yes('d')];
const all = (...of: Predicate[]): Predicate => ({ op: 'all', of });
const any = (...of: Predicate[]): Predicate => ({ op: 'any', of });
const not = (of: Predicate): Predicate => ({ op: 'not', of });

/** "all(a, any(b, c))": easier to compare with the eye. */
function drawn(tree: Predicate): string {
  if (tree.op === 'all' || tree.op === 'any') return `${tree.op}(${tree.of.map(drawn).join(' ')})`;
  return tree.op === 'not' ? `not(${drawn(tree.of)})` : tree.id;
}
const after = (edited: Edited<Condition> | null) =>
  edited === null ? null : `${drawn(edited.tree)} @${edited.at.join('.')}`;

describe('a step of the editor', () => {
  const tree = all(a, any(b, c), d);

  it('adds at the end of a group, and makes a group of what is none', () => {
    expect(after(addTo<Condition>(tree, [], yes('e')))).toBe('all(a any(b c) d e) @3');
    expect(after(addTo<Condition>(tree, [1], yes('e')))).toBe('all(a any(b c e) d) @1.2');
    expect(after(addTo<Condition>(a, [], b))).toBe('all(a b) @1');
    expect(after(addTo<Condition>(not(a), [], b))).toBe('all(not(a) b) @1');
    expect(after(addTo<Condition>(all(not(any(a))), [0, 0], b))).toBe('all(not(any(a b))) @0.0.1');
  });

  it('removes with what it leaves empty, and leaves a rule without conditions at last', () => {
    expect(after(removeAt<Condition>(tree, [1]))).toBe('all(a d) @1');
    expect(after(removeAt<Condition>(all(a, any(b)), [1, 0]))).toBe('all(a) @0');
    expect(after(removeAt<Condition>(all(a, not(not(b))), [1, 0, 0]))).toBe('all(a) @0');
    expect(removeAt<Condition>(all(a), [0])).toEqual({ tree: noConditions, at: [] });
    expect(removeAt<Condition>(not(a), [0])).toEqual({ tree: noConditions, at: [] });
  });

  it('moves up and down among its neighbours', () => {
    expect(after(moveBy<Condition>(tree, [0], 1))).toBe('all(any(b c) a d) @1');
    expect(after(moveBy<Condition>(tree, [2], -1))).toBe('all(a d any(b c)) @1');
    expect(after(moveBy<Condition>(tree, [1, 0], -1))).toBeNull();
    expect(after(moveBy<Condition>(tree, [2], 1))).toBeNull();
    expect(after(moveBy<Condition>(tree, [], 1))).toBeNull();
  });

  it('moves into the group above, and out behind its own', () => {
    expect(after(moveIn<Condition>(tree, [2]))).toBe('all(a any(b c d)) @1.2');
    expect(after(moveIn<Condition>(tree, [1]))).toBeNull();
    expect(after(moveOut<Condition>(tree, [1, 0]))).toBe('all(a any(c) b d) @2');
    expect(after(moveOut<Condition>(all(a, any(b)), [1, 0]))).toBe('all(a b) @1');
    expect(after(moveOut<Condition>(all(a, not(any(b, c))), [1, 0, 0]))).toBe(
      'all(a not(any(c)) b) @2',
    );
    expect(after(moveOut<Condition>(all(a, not(b)), [1, 0]))).toBe('all(a b) @1');
    expect(after(moveOut<Condition>(tree, [0]))).toBeNull();
    expect(after(moveOut<Condition>(not(any(a, b)), [0, 0]))).toBeNull();
  });

  it('wraps and unwraps; twice "not" is nothing', () => {
    expect(after(wrapAt<Condition>(tree, [0], 'any'))).toBe('all(any(a) any(b c) d) @0');
    expect(after(wrapAt<Condition>(tree, [1], 'not'))).toBe('all(a not(any(b c)) d) @1');
    expect(after(wrapAt<Condition>(all(not(a)), [0], 'not'))).toBe('all(a) @0');
    expect(after(wrapAt<Condition>(noConditions, [], 'not'))).toBeNull();
    expect(after(unwrapAt<Condition>(tree, [1]))).toBe('all(a b c d) @1');
    expect(after(unwrapAt<Condition>(tree, []))).toBeNull();
    expect(after(unwrapAt<Condition>(all(not(any(a, b))), [0, 0]))).toBeNull();
    expect(after(unwrapAt<Condition>(all(a), []))).toBe('a @');
  });

  it('asks for all or for one, and changes no other part', () => {
    expect(after(setGroup<Condition>(tree, [1], 'all'))).toBe('all(a all(b c) d) @1');
    expect(after(replaceAt<Condition>(tree, [1, 1], yes('e')))).toBe('all(a any(b e) d) @1.1');
    expect(after(setGroup<Condition>(tree, [0], 'any'))).toBeNull();
  });

  it('stops at forty conditions and six levels', () => {
    const forty = all(...Array.from({ length: 40 }, (_, at) => yes(`c${at}`)));
    expect(addTo<Condition>(forty, [], a)).toBeNull();
    expect(wrapAt<Condition>(all(any(all(any(all(a))))), [0, 0, 0, 0, 0], 'not')).toBeNull();
  });
});

// Every step of the editor, at a place that a number chooses.
type Step = (tree: Predicate, at: Path, id: string) => Edited<Condition> | null;
const steps: Record<string, Step> = {
  add: (tree, at, id) => addTo<Condition>(tree, at, yes(id)),
  replace: (tree, at) => {
    const part = partAt<Condition>(tree, at);
    return part === undefined ? null : replaceAt<Condition>(tree, at, part);
  },
  remove: (tree, at) => removeAt<Condition>(tree, at),
  up: (tree, at) => moveBy<Condition>(tree, at, -1),
  down: (tree, at) => moveBy<Condition>(tree, at, 1),
  in: (tree, at) => moveIn<Condition>(tree, at),
  out: (tree, at) => moveOut<Condition>(tree, at),
  wrapAll: (tree, at) => wrapAt<Condition>(tree, at, 'all'),
  wrapAny: (tree, at) => wrapAt<Condition>(tree, at, 'any'),
  wrapNot: (tree, at) => wrapAt<Condition>(tree, at, 'not'),
  unwrap: (tree, at) => unwrapAt<Condition>(tree, at),
  all: (tree, at) => setGroup<Condition>(tree, at, 'all'),
  any: (tree, at) => setGroup<Condition>(tree, at, 'any'),
};

const pathsOf = (tree: Predicate, at: Path = []): Path[] => [
  at,
  ...partsOf<Condition>(tree).flatMap((part, index) => pathsOf(part, [...at, index])),
];
const shapeProblems = new Set(['SAME_ID', 'EMPTY_GROUP', 'TOO_LARGE', 'WRONG_KIND']);
const world = { facts: randomFacts, parameters: {}, needsClauses: true };
const isNothingYet = (tree: Predicate) => tree.op === 'all' && tree.of.length === 0;

it('never makes a rule that could not be kept or published, whatever is done in whatever order', () => {
  const action = fc.record({
    step: fc.constantFrom(...Object.keys(steps)),
    place: fc.nat({ max: 999 }),
  });
  const seen = new Set<string>();
  fc.assert(
    fc.property(randomRule(anyTest), fc.array(action, { maxLength: 25 }), (start, actions) => {
      let tree = start;
      if (problemsOf(ruleOf(tree), world).some(({ code }) => code === 'TOO_LARGE')) return;
      for (const [number, { step, place }] of actions.entries()) {
        const paths = pathsOf(tree);
        const at = paths[place % paths.length] ?? [];
        const held = conditionsOf(tree).map(({ id }) => id);
        const moved = partAt<Condition>(tree, at);
        const edited = steps[step]?.(tree, at, `new${number}`) ?? null;
        if (edited === null) continue;
        seen.add(step);
        const ids = conditionsOf(edited.tree).map(({ id }) => id);
        const bad = problemsOf(ruleOf(edited.tree), world).filter(({ code }) =>
          shapeProblems.has(code),
        );
        expect(isNothingYet(edited.tree) ? [] : bad).toEqual([]);
        expect(v.safeParse(ruleSchema, ruleOf(edited.tree)).success).toBe(true);
        expect(partAt<Condition>(edited.tree, edited.at)).toBeDefined();
        if (step === 'add') expect(ids.length).toBe(held.length + 1);
        else if (step === 'remove') expect(held).toEqual(expect.arrayContaining(ids));
        else expect([...ids].sort()).toEqual([...held].sort());
        // Who moves something stays with it.
        if (['up', 'down', 'in', 'out'].includes(step)) {
          expect(partAt<Condition>(edited.tree, edited.at)).toEqual(moved);
        }
        tree = edited.tree;
      }
    }),
    { numRuns: 600 },
  );
  expect([...seen].sort()).toEqual(Object.keys(steps).sort());
});

it('takes back what it did: up and down, in and out, wrapped and unwrapped', () => {
  fc.assert(
    fc.property(randomRule(anyTest), fc.nat({ max: 999 }), (tree, place) => {
      const paths = pathsOf(tree);
      const at = paths[place % paths.length] ?? [];
      const down = moveBy<Condition>(tree, at, 1);
      if (down) expect(moveBy<Condition>(down.tree, down.at, -1)).toEqual({ tree, at });
      const inside = moveIn<Condition>(tree, at);
      if (inside) expect(moveOut<Condition>(inside.tree, inside.at)).toEqual({ tree, at });
      const wrapped = wrapAt<Condition>(tree, at, 'any');
      if (wrapped) expect(unwrapAt<Condition>(wrapped.tree, wrapped.at)).toEqual({ tree, at });
    }),
  );
});
