import { policyFacts } from '@shared/policies/facts/facts';
import type { Judgement } from '@shared/rules/judge';
import { shortArticle } from '@shared/rules/short-article';

export interface Step {
  words: string;
  /** "第 5 条"; null for an example without a clause. */
  article: string | null;
}

/** What she would have to do, for 差一步 and for what else needs a step. */
export function stepsOf({ changes }: Judgement): Step[] {
  return changes.map(({ condition: { step, words, clause }, to }) => ({
    words: step ?? (to === 'yes' ? words : `不再是：${words}`),
    article: clause === null ? null : shortArticle(clause.article),
  }));
}

/** What comes next, in a line without any answer of hers: for the picture and for paper. */
export function nextStepOf(judgement: Judgement): string {
  if (judgement.outcome === 'fits') return '带上身份证，到窗口问清楚再办。';
  const steps = stepsOf(judgement);
  if (steps.length > 0) return `先做到：${steps.map(({ words }) => words).join('；')}。`;
  const isOpen = judgement.missing.some((fact) => policyFacts[fact] !== undefined);
  return isOpen ? '还缺一个回答，补上再看，或者问窗口。' : '要由窗口来定，打电话问一问。';
}
