import type { Answers, AnswerValue, Fact, FactSchema } from '@shared/rules/facts';
import { judge, type Outcome } from '@shared/rules/judge';
import type { Parameters } from '@shared/rules/parameters';
import { conditionsOf } from '@shared/rules/predicate';
import type { Rule } from '@shared/rules/rule';
import { madeUpPersons } from './made-up-persons';

/** A rule with the figures of its draft. */
export interface Ruled {
  rule: Rule | null;
  parameters: Parameters;
}

/** The rule of a draft that may have none. */
export function ruledOf({
  rule,
  parameters,
}: {
  rule?: Rule | undefined;
  parameters: Parameters;
}): Ruled {
  return { rule: rule ?? null, parameters };
}

export interface Changed {
  answers: Answers;
  before: Outcome;
  after: Outcome;
}

export interface Affected {
  persons: number;
  /** How many come out as what. */
  before: Readonly<Record<Outcome, number>>;
  after: Readonly<Record<Outcome, number>>;
  changed: readonly Changed[];
}

const spread = 200;
const mostNear = 200;

/**
 * What two rules say of the same made-up persons on a day: a spread of all kinds, and, as a rule that asks
 * for six things fits few of them, the persons of the rules' own examples with each answer changed once.
 */
export function whoChanges(
  before: Ruled,
  after: Ruled,
  facts: FactSchema,
  today: string,
): Affected {
  const persons = [
    ...madeUpPersons(facts, today, spread),
    ...nearPersons([before.rule, after.rule], facts),
  ];
  const outcomes = persons.map((answers) => ({
    answers,
    before: outcomeOf(before, answers, facts, today),
    after: outcomeOf(after, answers, facts, today),
  }));
  return {
    persons: persons.length,
    before: count(outcomes.map((each) => each.before)),
    after: count(outcomes.map((each) => each.after)),
    changed: outcomes.filter((each) => each.before !== each.after),
  };
}

function outcomeOf(
  { rule, parameters }: Ruled,
  answers: Answers,
  facts: FactSchema,
  today: string,
) {
  return judge(rule, { facts, answers, parameters, today }).outcome;
}

function count(outcomes: readonly Outcome[]): Record<Outcome, number> {
  const counts = { fits: 0, 'may-fit': 0, 'one-step': 0, not: 0, unverified: 0, 'no-rule': 0 };
  for (const outcome of outcomes) counts[outcome] += 1;
  return counts;
}

/** Each person once: of the examples, and of all that are one answer away from them. */
function nearPersons(rules: readonly (Rule | null)[], facts: FactSchema): Answers[] {
  const examples = rules.flatMap((rule) =>
    (rule?.versions ?? []).flatMap((version) => version.examples.map(({ answers }) => answers)),
  );
  const names = factsOf(rules);
  const near = examples.flatMap((answers) => [
    answers,
    ...names.flatMap((name) => neighbours(answers, name, facts[name])),
  ]);
  const once = new Map(near.map((answers) => [keyOf(answers), answers]));
  return [...once.values()].slice(0, mostNear);
}

/** The facts that rules ask about, each once, in their order. */
export function factsOf(rules: readonly (Rule | null)[]): string[] {
  const conditions = rules.flatMap((rule) =>
    (rule?.versions ?? []).flatMap(({ when }) => conditionsOf(when)),
  );
  return [...new Set(conditions.flatMap((each) => (each.op === 'counter' ? [] : [each.fact])))];
}

function neighbours(answers: Answers, name: string, fact: Fact | undefined): Answers[] {
  return othersOf(fact, answers[name]).map((value) => ({ ...answers, [name]: value }));
}

function othersOf(fact: Fact | undefined, given: Answers[string] | undefined): AnswerValue[] {
  if (fact?.kind === 'yes-no') return [true, false].filter((value) => value !== given);
  if (fact?.kind === 'choice') {
    return fact.options.flatMap(({ value }) => (value === given ? [] : [value]));
  }
  if (fact?.kind !== 'number' || typeof given !== 'number') return [];
  return [given - 1, given + 1].filter((value) => fact.least <= value && value <= fact.most);
}

function keyOf(answers: Answers): string {
  const said = Object.entries(answers).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify(said);
}
