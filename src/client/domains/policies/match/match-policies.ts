import { policyFacts } from '@shared/policies/facts/facts';
import { judgePolicy, rankedOf } from '@shared/policies/rules';
import type { Topic } from '@shared/policies/topics';
import type { PolicyRule } from '@shared/policies/views';
import type { Answers } from '@shared/rules/facts';
import type { Judgement } from '@shared/rules/judge';
import { nextQuestion } from '@shared/rules/next-question';
import { inOrder } from '@shared/rules/order-outcomes';
import { conditionsOf } from '@shared/rules/predicate';

export interface Asked {
  topics: readonly Topic[];
  answers: Answers;
  passed: readonly string[];
  /** "YYYY-MM-DD" */
  today: string;
}

export interface Matched {
  policy: PolicyRule;
  judgement: Judgement;
}

export interface Match {
  /** In the order in which they are shown. */
  matched: readonly Matched[];
  /** The fact to ask next; null when no answer would change anything. */
  next: string | null;
  /** Facts that keep something open and may still be asked. */
  open: number;
  /** Facts that are never asked here. */
  silent: readonly string[];
}

/** What she asked about, judged on this phone by what she answered. */
export function matchPolicies(
  rules: readonly PolicyRule[],
  { topics, answers, passed, today }: Asked,
): Match {
  const wanted = rules.filter((policy) => isAbout(policy, topics));
  const person = { facts: policyFacts, answers, today };
  const judged = wanted.map((policy) => ({ policy, judgement: judgePolicy(policy, person) }));
  const silent = neverAsked(wanted, topics);
  const skipped = new Set([...passed, ...silent]);
  const judgements = judged.map(({ judgement }) => judgement);
  const byId = new Map(judged.map((each) => [each.policy.id, each]));
  const ranked = judged.map(({ policy, judgement }) => rankedOf(policy, judgement));
  const missing = judgements
    .filter(({ outcome }) => outcome === 'may-fit')
    .flatMap((judgement) => judgement.missing)
    .filter((fact) => answers[fact] === undefined && !skipped.has(fact));
  return {
    matched: inOrder(ranked, today).flatMap(({ id }) => byId.get(id) ?? []),
    next: nextQuestion(judgements, person, skipped),
    open: new Set(missing).size,
    silent,
  };
}

/** What would settle one policy, skipped before or not; null when only the counter can. */
export function questionFor(
  judgement: Judgement,
  answers: Answers,
  silent: readonly string[],
): string | null {
  return nextQuestion([judgement], { facts: policyFacts, answers }, new Set(silent));
}

/** Nothing chosen is everything, but for what leaves no trace: that she chooses herself. */
function isAbout({ topics: own, discreet }: PolicyRule, topics: readonly Topic[]): boolean {
  return topics.length === 0 ? !discreet : own.some((topic) => topics.includes(topic));
}

/**
 * Facts that are not asked: sensitive ones, unless she chose what a policy that names them is about in
 * the first place; and those that this app has no question for.
 */
function neverAsked(policies: readonly PolicyRule[], topics: readonly Topic[]): string[] {
  const chosen = policies.filter(
    ({ topics: [main] }) => main !== undefined && topics.includes(main),
  );
  const named = new Set(chosen.flatMap(factsOf));
  return Object.entries(policyFacts)
    .filter(([fact, { kind, sensitive }]) => {
      if (kind === 'rows' || kind === 'place') return true;
      return sensitive === true && !named.has(fact);
    })
    .map(([fact]) => fact);
}

function factsOf({ rule }: PolicyRule): string[] {
  return (rule?.versions ?? []).flatMap(({ when }) =>
    conditionsOf(when).flatMap((condition) => (condition.op === 'counter' ? [] : [condition.fact])),
  );
}
