import { isAnswerTo, type AnswerValue, type Fact, type FactSchema } from '../facts';
import type { Condition, RowPredicate, Test } from '../predicate';
import { sentenceOf, type Naming } from './sentence';

export type Op = Test['op'];
export type RowTest = Exclude<RowPredicate, { op: 'all' | 'any' | 'not' }>;

/** How an answer of a kind can be asked about, the usual way first. */
const ways: Record<Fact['kind'], readonly Op[]> = {
  'yes-no': ['is', 'answered'],
  choice: ['is', 'one-of', 'answered'],
  number: ['at-least', 'at-most', 'is', 'one-of', 'answered'],
  day: ['at-least', 'at-most', 'from', 'before', 'is', 'answered'],
  month: ['at-least', 'at-most', 'from', 'before', 'answered'],
  place: ['within', 'answered'],
  rows: ['some-row', 'every-row', 'answered'],
};

/** The ways for a fact; places can be compared only where some are known. */
export function waysFor(fact: Fact, places: readonly string[]): readonly Op[] {
  return ways[fact.kind].filter((op) => op !== 'within' || places.length > 0);
}

/** What a condition begins with. */
export interface Beginning {
  facts: FactSchema;
  /** "YYYY-MM-DD" */
  today: string;
  /** Paths of units that may be named. */
  places: readonly string[];
}

/** A test of a fact that can be published as it is; null when the fact cannot be asked about in this way. */
export function newTest(name: string, op: Op, from: Beginning): Test | null {
  const fact = from.facts[name];
  if (op === 'counter') return { op };
  if (fact === undefined || !waysFor(fact, from.places).includes(op)) return null;
  switch (op) {
    case 'is':
      return { op, fact: name, value: firstValue(fact, from.today) };
    case 'one-of':
      return { op, fact: name, values: [firstValue(fact, from.today)] };
    case 'at-least':
    case 'at-most':
      return fact.kind === 'number'
        ? { op, fact: name, amount: fact.least }
        : { op, fact: name, amount: 1, since: 'years' };
    case 'before':
    case 'from':
      return { op, fact: name, day: from.today };
    case 'within':
      return { op, fact: name, units: from.places.slice(0, 1) };
    case 'answered':
      return { op, fact: name };
    case 'some-row':
    case 'every-row': {
      const where = fact.kind === 'rows' ? newRowTest({ ...from, facts: fact.fields }) : null;
      return where === null ? null : { op, fact: name, where };
    }
  }
}

/** Another way to ask about the same fact; what was said already stays where it fits. */
export function inAnotherWay(test: Test, op: Op, from: Beginning): Test | null {
  if (test.op === 'counter') return null;
  const made = newTest(test.fact, op, from);
  if (made === null) return null;
  if ('amount' in made && 'amount' in test) return { ...test, op: made.op };
  if ('day' in made && 'day' in test) return { ...test, op: made.op };
  if ('where' in made && 'where' in test) return { ...test, op: made.op };
  if (made.op === 'one-of' && test.op === 'is') return { ...made, values: [test.value] };
  const first = test.op === 'one-of' ? test.values[0] : undefined;
  return made.op === 'is' && first !== undefined ? { ...made, value: first } : made;
}

/** A test of the first field of a row; null when a row has no fields. */
export function newRowTest(from: Beginning): RowTest | null {
  for (const [name, fact] of Object.entries(from.facts)) {
    const made = newTest(name, waysFor(fact, from.places)[0] ?? 'answered', from);
    if (made !== null && isRowTest(made)) return made;
  }
  return null;
}

export function isRowTest(test: Test): test is RowTest {
  return test.op !== 'counter' && test.op !== 'some-row' && test.op !== 'every-row';
}

/** A condition with its sentence for words until somebody writes better ones. */
export function newCondition(test: Test, taken: readonly string[], naming: Naming): Condition {
  const stem = test.op === 'counter' ? 'counter' : test.fact;
  return {
    ...test,
    id: freeId(stem, taken),
    words: shortened(sentenceOf(test, naming)),
    clause: null,
    hers: false,
  };
}

/**
 * Another test in a condition. Words that were only its sentence follow; what only the counter can tell
 * is not hers to change.
 */
export function withTest(condition: Condition, test: Test, naming: Naming): Condition {
  const { id, words, clause, hers, step } = condition;
  const isOwn = words !== shortened(sentenceOf(condition, naming));
  const said = { id, words: isOwn ? words : shortened(sentenceOf(test, naming)), clause };
  if (test.op === 'counter' || !hers) return { ...test, ...said, hers: false };
  return { ...test, ...said, hers, ...(step === undefined ? {} : { step }) };
}

/** Whether nobody has written words for her yet. */
export function hasOwnWords(condition: Condition, naming: Naming): boolean {
  return condition.words !== shortened(sentenceOf(condition, naming));
}

/** As long as words of a condition may be (`rule-schema`). */
export const mostWords = 120;

function shortened(sentence: string): string {
  return sentence.length <= mostWords ? sentence : `${sentence.slice(0, mostWords - 1)}…`;
}

function freeId(stem: string, taken: readonly string[]): string {
  const short = stem.slice(0, 50);
  if (!taken.includes(short)) return short;
  let number = 2;
  while (taken.includes(`${short}-${number}`)) number += 1;
  return `${short}-${number}`;
}

function firstValue(fact: Fact, today: string): AnswerValue {
  if (fact.kind === 'yes-no') return true;
  if (fact.kind === 'number') return fact.least;
  if (fact.kind === 'choice') {
    return fact.options.find(({ means }) => means !== 'unclear')?.value ?? '';
  }
  return isAnswerTo(fact, today) ? today : today.slice(0, 7);
}
