import fc from 'fast-check';
import {
  anyTest,
  fullAnswers,
  randomFacts,
  randomRule,
  someAnswers,
} from '@tests/builders/random-rules';
import { ruleOf } from '@tests/builders/rules';
import { mostChanges } from './changes';
import type { Answers, Row } from './facts';
import { judge, type Outcome } from './judge';
import { conditionsOf, type Predicate, type RowPredicate, type Test } from './predicate';

const today = '2026-07-15';
const person = (answers: Answers) => ({ facts: randomFacts, answers, parameters: {}, today });
const outcomeOf = (predicate: Predicate, answers: Answers) =>
  judge(ruleOf(predicate), person(answers)).outcome;

// The slow model: 1 is yes, 0 is no, 0.5 is unknown; written from the definitions and nothing else.
const from = (value: boolean | undefined) => (value === undefined ? 0.5 : Number(value));
const isMissing = (value: unknown) => value === undefined || value === 'unclear';

function slowTest(test: Test | RowPredicate, answers: Answers): number {
  if (test.op === 'all') return Math.min(...test.of.map((part) => slowTest(part, answers)));
  if (test.op === 'any') return Math.max(...test.of.map((part) => slowTest(part, answers)));
  if (test.op === 'not') return 1 - slowTest(test.of, answers);
  if (test.op === 'counter') return 0.5;
  const answer = answers[test.fact];
  if (isMissing(answer)) return 0.5;
  switch (test.op) {
    case 'is':
      return from(answer === test.value);
    case 'answered':
      return 1;
    case 'one-of':
      if (test.values.includes(String(answer))) return 1;
      return answer === 'none' ? 0 : 0.5;
    case 'some-row':
      return Math.max(0, ...(answer as Row[]).map((row) => slowTest(test.where, row)));
    case 'every-row':
      return Math.min(1, ...(answer as Row[]).map((row) => slowTest(test.where, row)));
    case 'at-least':
    case 'at-most': {
      const limit = Number(test.amount);
      const held = possible(answer).map((value) =>
        test.op === 'at-least' ? value >= limit : value <= limit,
      );
      return held.every((value) => value === held[0]) ? from(held[0]) : 0.5;
    }
    default:
      throw new Error(`not in the model: ${test.op}`);
  }
}

/** Of a month of birth the age for every day of it, counted by birthdays. */
function possible(answer: Answers[string] | undefined): number[] {
  if (typeof answer === 'number') return [answer];
  return Array.from({ length: 28 }, (_, at) => String(at + 1).padStart(2, '0')).map((date) => {
    const born = `${String(answer)}-${date}`;
    const birthday = `${today.slice(0, 4)}${born.slice(4)}`;
    return Number(today.slice(0, 4)) - Number(born.slice(0, 4)) - (birthday > today ? 1 : 0);
  });
}

function slowWhole(
  predicate: Predicate,
  answers: Answers,
  set: ReadonlyMap<string, number>,
): number {
  if (predicate.op === 'all') {
    return Math.min(...predicate.of.map((part) => slowWhole(part, answers, set)));
  }
  if (predicate.op === 'any') {
    return Math.max(...predicate.of.map((part) => slowWhole(part, answers, set)));
  }
  if (predicate.op === 'not') return 1 - slowWhole(predicate.of, answers, set);
  return set.get(predicate.id) ?? slowTest(predicate, answers);
}

/** Every choice of at most two conditions that are hers, each made to hold or not. */
function choices(predicate: Predicate): Map<string, number>[] {
  const single = conditionsOf(predicate)
    .filter(({ hers }) => hers)
    .flatMap(({ id }) => [0, 1].map((value) => [id, value] as const));
  const pairs = single.flatMap((one) => single.map((other) => new Map([one, other])));
  return [...single.map((one) => new Map([one])), ...pairs];
}

function slowOutcome(predicate: Predicate, answers: Answers): Outcome {
  const truth = slowWhole(predicate, answers, new Map());
  if (truth === 1) return 'fits';
  if (truth === 0.5) return 'may-fit';
  const reached = choices(predicate).map((set) => slowWhole(predicate, answers, set));
  if (reached.includes(1)) return 'one-step';
  return reached.includes(0.5) ? 'may-fit' : 'not';
}

it('agrees with the slow model on every kind of test', () => {
  fc.assert(
    fc.property(randomRule(anyTest), someAnswers, (predicate, answers) => {
      expect(outcomeOf(predicate, answers)).toBe(slowOutcome(predicate, answers));
    }),
    { numRuns: 2000 },
  );
});

it('keeps 符合, 不符合 and 差一步 under every completion of the answers and every word of the counter', () => {
  const months = ['1966-06', '1966-07', '1966-08', '1990-01'];
  fc.assert(
    fc.property(
      randomRule(anyTest),
      someAnswers,
      fullAnswers,
      fc.constantFrom(...months),
      (predicate, said, rest, month) => {
        const before = outcomeOf(predicate, said);
        if (before === 'may-fit') return;
        const { born, ...others } = rest.answers;
        const list = Array.isArray(said['list'])
          ? said['list'].map((row: Row) => ({ p: true, q: born % 5, ...row }))
          : others.list;
        const stage = said['stage'] === 'unclear' ? others.stage : (said['stage'] ?? others.stage);
        // A day of the month that she named: the rule is asked again with it.
        const day = `${String(said['born'] ?? month)}-${String(born).padStart(2, '0')}`;
        const counter = Object.fromEntries(rest.counter.map((value, at) => [`c${at}`, value]));
        const complete = { ...others, ...said, list, stage, born: day };
        const after = judge(ruleOf(predicate), {
          ...person(complete),
          facts: { ...randomFacts, born: { kind: 'day', question: '？', why: '？' } },
          counter,
        }).outcome;
        expect(after).toBe(before);
      },
    ),
    { numRuns: 2000 },
  );
});

it('gives the same outcome in whatever order the questions were answered', () => {
  fc.assert(
    fc.property(
      randomRule(anyTest),
      someAnswers.chain((answers) =>
        fc.tuple(
          fc.constant(answers),
          fc.shuffledSubarray(Object.entries(answers), { minLength: Object.keys(answers).length }),
        ),
      ),
      (predicate, [answers, shuffled]) => {
        const judged = judge(ruleOf(predicate), person(answers));
        expect(judge(ruleOf(predicate), person(Object.fromEntries(shuffled)))).toEqual(judged);
      },
    ),
  );
});

it('asks for at most two changes, and those do what they promise', () => {
  fc.assert(
    fc.property(randomRule(anyTest), someAnswers, (predicate, answers) => {
      const { outcome, changes } = judge(ruleOf(predicate), person(answers));
      if (outcome !== 'one-step') return;
      expect(changes.length).toBeGreaterThan(0);
      expect(changes.length).toBeLessThanOrEqual(mostChanges);
      const made = new Map(
        changes.map(({ condition, to }) => [condition.id, to === 'yes' ? 1 : 0]),
      );
      expect(slowWhole(predicate, answers, made)).toBe(1);
    }),
    { numRuns: 500 },
  );
});
