import { readAnswer, type Answers, type FactSchema } from './facts';
import type { Judgement } from './judge';

/**
 * The fact to ask next: the one in which an answer decides most. Each judgement that is still open gives
 * one vote, shared by the facts that keep it open, so that a question which alone decides counts more. Of
 * equals the first in the schema. Null when no answer would change anything.
 * @param passed facts that she skipped; what was answered 说不清 is not asked again either
 */
export function nextQuestion(
  judgements: readonly Pick<Judgement, 'outcome' | 'missing'>[],
  { facts, answers }: { facts: FactSchema; answers: Answers },
  passed: ReadonlySet<string>,
): string | null {
  const votes = new Map<string, number>();
  for (const { outcome, missing } of judgements) {
    if (outcome !== 'may-fit') continue;
    const asked = missing.map((fact) => firstToAsk(fact)).filter((fact) => fact !== null);
    for (const fact of asked) votes.set(fact, (votes.get(fact) ?? 0) + 1 / asked.length);
  }
  let best: string | null = null;
  for (const fact of Object.keys(facts)) {
    const isBetter = (votes.get(fact) ?? 0) > (best === null ? 0 : (votes.get(best) ?? 0)) + 1e-9;
    if (isBetter) best = fact;
  }
  return best;

  /** The question itself, or the one on which it hangs; null when it may not be asked. */
  function firstToAsk(name: string): string | null {
    const fact = facts[name];
    if (fact === undefined || passed.has(name) || answers[name] !== undefined) return null;
    if (fact.after === undefined) return name;
    const before = readAnswer(facts[fact.after.fact], answers[fact.after.fact]);
    if (before === undefined) return firstToAsk(fact.after.fact);
    return fact.after.values.some((value) => value === before) ? name : null;
  }
}
