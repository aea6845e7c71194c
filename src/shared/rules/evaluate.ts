import { optionOf, readAnswer, type Answers, type Fact, type FactSchema } from './facts';
import { daysOf, fullMonths, fullYears, type Range } from './full-months';
import { figureOn, type Parameters } from './parameters';
import type { Amount, Condition, Predicate, RowPredicate, Test } from './predicate';
import { allOf, anyOf, opposite, truthOf, type Truth } from './truth';

/** All that a rule's answer depends on; the same circumstances give the same answer. */
export interface Circumstances {
  facts: FactSchema;
  answers: Answers;
  parameters: Parameters;
  /** The day by which it is judged, "YYYY-MM-DD"; null when that is not known. */
  day: string | null;
  /** What the counter said, by the condition's id; a phone never knows. */
  counter?: Readonly<Record<string, boolean>>;
}

/** Why a test is as it is: `answer` is the only reason of a yes or a no. */
export type Because =
  | 'answer'
  | 'unanswered'
  /** 说不清, or something outside an open list. */
  | 'unclear'
  /** The month of birth lies across the limit. */
  | 'straddles'
  | 'counter'
  /** The parameter has no figure on that day. */
  | 'no-figure'
  | 'no-day';

export interface Finding {
  truth: Truth;
  because: Because;
}

/** A predicate with what was found of each of its parts: it explains itself. */
export type Trace =
  | { op: 'all' | 'any'; truth: Truth; of: readonly Trace[] }
  | { op: 'not'; truth: Truth; of: Trace }
  | ({ op: 'condition'; condition: Condition } & Finding);

export function evaluate(predicate: Predicate, circumstances: Circumstances): Trace {
  switch (predicate.op) {
    case 'all':
    case 'any': {
      const of = predicate.of.map((part) => evaluate(part, circumstances));
      const truths = of.map(({ truth }) => truth);
      return {
        op: predicate.op,
        truth: predicate.op === 'all' ? allOf(truths) : anyOf(truths),
        of,
      };
    }
    case 'not': {
      const of = evaluate(predicate.of, circumstances);
      return { op: 'not', truth: opposite(of.truth), of };
    }
    case 'counter':
      return { op: 'condition', condition: predicate, ...fromCounter(predicate.id, circumstances) };
    default:
      return { op: 'condition', condition: predicate, ...find(predicate, circumstances) };
  }
}

function fromCounter(id: string, { counter }: Circumstances): Finding {
  const said = counter?.[id];
  return said === undefined
    ? { truth: 'unknown', because: 'counter' }
    : { truth: truthOf(said), because: 'answer' };
}

const unanswered: Finding = { truth: 'unknown', because: 'unanswered' };
const unclear: Finding = { truth: 'unknown', because: 'unclear' };

function find(test: Exclude<Test, { op: 'counter' }>, circumstances: Circumstances): Finding {
  const fact = circumstances.facts[test.fact];
  const given = circumstances.answers[test.fact];
  const answer = readAnswer(fact, given);
  if (fact === undefined || answer === undefined) return given === undefined ? unanswered : unclear;
  switch (test.op) {
    case 'is':
      return found(answer === test.value);
    case 'one-of':
      if (test.values.some((value) => value === answer)) return found(true);
      return test.outside === 'unknown' && !isNone(fact, answer) ? unclear : found(false);
    case 'at-least':
    case 'at-most':
      return compare(test, measure(test, answer, circumstances.day), circumstances);
    case 'before':
    case 'from': {
      const [first, last] = daysOf(String(answer));
      return test.op === 'before'
        ? across(last < test.day, first < test.day)
        : across(first >= test.day, last >= test.day);
    }
    case 'within':
      return isWithinUnits(String(answer), test.units);
    case 'some-row':
    case 'every-row':
      return findInRows(test, fact, circumstances);
    case 'answered':
      return found(true);
  }
}

function found(value: boolean): Finding {
  return { truth: truthOf(value), because: 'answer' };
}

/** Yes when the worst case holds, no when even the best does not. */
function across(worst: boolean, best: boolean): Finding {
  return worst === best ? found(worst) : { truth: 'unknown', because: 'straddles' };
}

function isNone(fact: Fact, answer: unknown): boolean {
  return fact.kind === 'choice' && optionOf(fact.options, answer)?.means === 'none';
}

type Comparison = Extract<Test, { op: 'at-least' | 'at-most' }>;

function measure({ since }: Comparison, answer: unknown, day: string | null): Range | null {
  if (since === undefined) return { least: Number(answer), most: Number(answer) };
  if (day === null) return null;
  return since === 'years' ? fullYears(String(answer), day) : fullMonths(String(answer), day);
}

function compare(
  { op, amount }: Comparison,
  measured: Range | null,
  given: Circumstances,
): Finding {
  if (measured === null) return { truth: 'unknown', because: 'no-day' };
  const limit = limitOf(amount, given);
  if (typeof limit !== 'number') return limit;
  return op === 'at-least'
    ? across(measured.least >= limit, measured.most >= limit)
    : across(measured.most <= limit, measured.least <= limit);
}

function limitOf(amount: Amount, { parameters, day }: Circumstances): number | Finding {
  if (typeof amount === 'number') return amount;
  if (day === null) return { truth: 'unknown', because: 'no-day' };
  return (
    figureOn(parameters[amount.parameter], day)?.value ?? { truth: 'unknown', because: 'no-figure' }
  );
}

/** She may have named a wider unit only: then it can be one of the narrower ones. */
function isWithinUnits(place: string, units: readonly string[]): Finding {
  if (units.some((unit) => isIn(place, unit))) return found(true);
  return units.some((unit) => isIn(unit, place)) ? unclear : found(false);
}

function isIn(path: string, wider: string): boolean {
  return path === wider || path.startsWith(`${wider}/`);
}

function findInRows(
  { op, fact: name, where }: Extract<Test, { op: 'some-row' | 'every-row' }>,
  fact: Fact,
  circumstances: Circumstances,
): Finding {
  const rows = circumstances.answers[name];
  if (fact.kind !== 'rows' || !Array.isArray(rows)) return unclear;
  const truths = rows.map((answers) =>
    truthOfRow(where, { ...circumstances, facts: fact.fields, answers }),
  );
  const truth = op === 'some-row' ? anyOf(truths) : allOf(truths);
  return { truth, because: truth === 'unknown' ? 'unclear' : 'answer' };
}

function truthOfRow(predicate: RowPredicate, row: Circumstances): Truth {
  switch (predicate.op) {
    case 'all':
      return allOf(predicate.of.map((part) => truthOfRow(part, row)));
    case 'any':
      return anyOf(predicate.of.map((part) => truthOfRow(part, row)));
    case 'not':
      return opposite(truthOfRow(predicate.of, row));
    default:
      return find(predicate, row).truth;
  }
}
