import fc from 'fast-check';
import type { Answers, FactSchema } from '@shared/rules/facts';
import type { Condition, Predicate, RowPredicate, Test } from '@shared/rules/predicate';
import { choice, count, fixed, hers, month, rows, yesNo } from './rules';

export const randomFacts: FactSchema = {
  a: yesNo,
  b: yesNo,
  c: yesNo,
  n: count,
  born: month,
  stage: choice('x', 'y'),
  list: rows({ p: yesNo, q: count }),
};

const few = fc.integer({ min: 0, max: 4 });

/** Tests that the oracle understands as well. */
export const plainTest: fc.Arbitrary<Test> = fc.oneof(
  fc.record({
    op: fc.constant('is' as const),
    fact: fc.constantFrom('a', 'b', 'c'),
    value: fc.boolean(),
  }),
  fc.record({
    op: fc.constantFrom('at-least' as const, 'at-most' as const),
    fact: fc.constant('n'),
    amount: few,
  }),
);

const rowPredicate: fc.Arbitrary<RowPredicate> = fc.letrec<{ part: RowPredicate }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 2 },
    fc.record({ op: fc.constant('is' as const), fact: fc.constant('p'), value: fc.boolean() }),
    fc.record({ op: fc.constant('at-least' as const), fact: fc.constant('q'), amount: few }),
    fc.record({ op: fc.constant('answered' as const), fact: fc.constant('q') }),
    fc.record({ op: fc.constant('not' as const), of: tie('part') }),
    fc.record({
      op: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('part'), { minLength: 1, maxLength: 2 }),
    }),
  ),
})).part;

/** Every kind of test. */
export const anyTest: fc.Arbitrary<Test> = fc.oneof(
  plainTest,
  fc.record({
    op: fc.constantFrom('some-row' as const, 'every-row' as const),
    fact: fc.constant('list'),
    where: rowPredicate,
  }),
  fc.record({ op: fc.constant('answered' as const), fact: fc.constantFrom('a', 'n', 'list') }),
  fc.record({ op: fc.constant('counter' as const) }),
  fc.record({
    op: fc.constantFrom('at-least' as const, 'at-most' as const),
    fact: fc.constant('born'),
    amount: fc.integer({ min: 59, max: 61 }),
    since: fc.constant('years' as const),
  }),
  fc.record({
    op: fc.constant('one-of' as const),
    fact: fc.constant('stage'),
    values: fc.constant(['x']),
    outside: fc.constant('unknown' as const),
  }),
);

/** Rules over such tests; every condition with an id of its own, some of them hers. */
export function randomRule(test: fc.Arbitrary<Test>): fc.Arbitrary<Predicate> {
  const condition = fc
    .tuple(test, fc.boolean())
    .map(([made, isHers]) => (isHers && made.op !== 'counter' ? hers('', made) : fixed('', made)));
  return fc
    .letrec<{ part: Predicate }>((tie) => ({
      part: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        condition,
        fc.record({ op: fc.constant('not' as const), of: tie('part') }),
        fc.record({
          op: fc.constantFrom('all' as const, 'any' as const),
          of: fc.array(tie('part'), { minLength: 1, maxLength: 4 }),
        }),
      ),
    }))
    .part.map(numbered);
}

function numbered(predicate: Predicate): Predicate {
  let next = 0;
  const number = (part: Predicate): Predicate => {
    if (part.op === 'not') return { op: 'not', of: number(part.of) };
    if (part.op === 'all' || part.op === 'any') return { op: part.op, of: part.of.map(number) };
    next += 1;
    return { ...part, id: `c${next}` } satisfies Condition;
  };
  return number(predicate);
}

const row = fc.record({ p: fc.boolean(), q: few }, { requiredKeys: [] });

/** Some answers, of which any may be missing. */
export const someAnswers: fc.Arbitrary<Answers> = fc.record(
  {
    a: fc.boolean(),
    b: fc.boolean(),
    c: fc.boolean(),
    n: few,
    born: fc.constantFrom('1966-06', '1966-07', '1966-08', '1990-01'),
    stage: fc.constantFrom('x', 'y', 'none', 'unclear'),
    list: fc.array(row, { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

/** Answers to everything, with what the counter says of every condition. */
export const fullAnswers = fc.record({
  answers: fc.record({
    a: fc.boolean(),
    b: fc.boolean(),
    c: fc.boolean(),
    n: few,
    born: fc.integer({ min: 1, max: 28 }),
    stage: fc.constantFrom('x', 'y', 'none'),
    list: fc.array(fc.record({ p: fc.boolean(), q: few }), { maxLength: 3 }),
  }),
  counter: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
});
