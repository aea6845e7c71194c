import type { AnswerValue } from './facts';
import type { Clause } from './parameters';

/** A number that stands in the rule, or the name of a parameter whose figure depends on the day. */
export type Amount = number | { parameter: string };

/** What is compared with a fact. */
export type Test =
  | { op: 'is'; fact: string; value: AnswerValue }
  /** `outside: 'unknown'`: the law's list is open, so only 都不是 is no. */
  | { op: 'one-of'; fact: string; values: readonly AnswerValue[]; outside?: 'unknown' }
  /** Of a number; of a day or a month the full years or months since then, on the day of judgement. */
  | { op: 'at-least' | 'at-most'; fact: string; amount: Amount; since?: 'years' | 'months' }
  | { op: 'before' | 'from'; fact: string; day: string }
  /** Her place is one of these units or lies in one. */
  | { op: 'within'; fact: string; units: readonly string[] }
  | { op: 'some-row'; fact: string; where: RowPredicate }
  | { op: 'every-row'; fact: string; where: RowPredicate }
  /** She said something. What she has not said may still come, so it is unknown until then, never no. */
  | { op: 'answered'; fact: string }
  /** Only the counter can tell. */
  | { op: 'counter' };

/** Within a row: the same language over the row's fields, without reasons of its own. */
export type RowPredicate =
  | { op: 'all'; of: readonly RowPredicate[] }
  | { op: 'any'; of: readonly RowPredicate[] }
  | { op: 'not'; of: RowPredicate }
  | Exclude<Test, { op: 'some-row' | 'every-row' | 'counter' }>;

/** A test with what a person has to be told about it. */
export type Condition = Test & {
  /** Unique in its rule. */
  id: string;
  /** "登记满 1 年" */
  words: string;
  /** Null for what is only an example. */
  clause: Clause | null;
  /** Whether she herself can change it. */
  hers: boolean;
  /** What she does to change it: "先到人社窗口办失业登记". */
  step?: string;
};

export type Predicate =
  | { op: 'all'; of: readonly Predicate[] }
  | { op: 'any'; of: readonly Predicate[] }
  | { op: 'not'; of: Predicate }
  | Condition;

export function isGroup(predicate: Predicate): predicate is Exclude<Predicate, Condition> {
  return predicate.op === 'all' || predicate.op === 'any' || predicate.op === 'not';
}

/** Every condition of a predicate, from left to right. */
export function conditionsOf(predicate: Predicate): Condition[] {
  if (!isGroup(predicate)) return [predicate];
  return predicate.op === 'not'
    ? conditionsOf(predicate.of)
    : predicate.of.flatMap((part) => conditionsOf(part));
}

/** A condition's own test and, of rows, all that are made within a row. */
export function testsOf(condition: Condition): Test[] {
  const isOfRows = condition.op === 'some-row' || condition.op === 'every-row';
  return isOfRows ? [condition, ...rowTestsOf(condition.where)] : [condition];
}

function rowTestsOf(predicate: RowPredicate): Test[] {
  switch (predicate.op) {
    case 'all':
    case 'any':
      return predicate.of.flatMap(rowTestsOf);
    case 'not':
      return rowTestsOf(predicate.of);
    default:
      return [predicate];
  }
}
