import { optionOf, readAnswer, type Answers, type Fact, type FactSchema } from './facts';
import type { Clause } from './parameters';
import type { Reason } from './reasons';
import { shortArticle } from './short-article';
import type { Truth } from './truth';

/** A reason as it is read on the screen. */
export interface Explained {
  id: string;
  truth: Truth;
  /** "登记满 1 年" */
  words: string;
  /** "第 3 条", at the right edge; null for an example without a clause. */
  article: string | null;
  /** Whole: "《社会保险法》第四十五条". */
  clause: string | null;
  /** What is missing, or who decides; null for a yes or a no. */
  note: string | null;
  /** What she answered: for the screen only, never for a picture, print or log. */
  said: string | null;
}

export function explain(reason: Reason, facts: FactSchema, answers: Answers): Explained {
  const { condition, truth } = reason;
  const fact = condition.op === 'counter' ? undefined : facts[condition.fact];
  const { clause } = condition;
  return {
    id: condition.id,
    truth,
    words: condition.words,
    article: clause === null ? null : shortArticle(clause.article),
    clause: clause === null ? null : wholeClause(clause),
    note: noteOf(reason, fact),
    said: condition.op === 'counter' ? null : saidOf(fact, answers[condition.fact]),
  };
}

/** Where several documents are named, the articles say which is which. */
export function wholeClause({ document, article }: Clause): string {
  return document.includes('；') ? article : `《${document}》${article}`;
}

function noteOf({ because }: Reason, fact: Fact | undefined): string | null {
  switch (because) {
    case 'answer':
      return null;
    case 'unanswered':
      return fact === undefined ? '请到窗口问一下' : `还没回答：${fact.question}`;
    case 'unclear':
      return '说不清没关系，窗口会帮你看';
    case 'straddles':
      return '就在你出生的这个月满，要按生日那天算';
    case 'counter':
      return '要由窗口来定';
    case 'no-figure':
      return '今年的数还没核对到';
    case 'no-day':
      return '还没回答：合同是哪天签的';
  }
}

function saidOf(fact: Fact | undefined, given: Answers[string] | undefined): string | null {
  const answer = readAnswer(fact, given);
  if (fact === undefined || answer === undefined || typeof answer === 'object') return null;
  if (fact.kind === 'yes-no') return answer === true ? '是' : '不是';
  if (fact.kind === 'choice') return optionOf(fact.options, answer)?.label ?? null;
  if (fact.kind === 'number') return `${String(answer)} ${fact.unit}`;
  if (fact.kind === 'month') return `${String(answer).replace('-', ' 年 ')} 月`;
  return fact.kind === 'day' ? String(answer) : null;
}
