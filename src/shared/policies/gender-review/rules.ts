import { checklistOf } from './checklist';

/** 没问题 · 要改 · 和这件事无关 */
export const verdicts = ['fine', 'concern', 'not-about'] as const;
export type Verdict = (typeof verdicts)[number];

export const verdictNames: Record<Verdict, string> = {
  fine: '没问题',
  concern: '要改',
  'not-about': '和这件事无关',
};

export const outcomes = ['no-concern', 'change', 'look-again'] as const;
export type ReviewOutcome = (typeof outcomes)[number];

export const outcomeNames: Record<ReviewOutcome, string> = {
  'no-concern': '没有意见',
  change: '建议修改',
  'look-again': '改了再送来看',
};

export interface ChecklistAnswer {
  question: string;
  verdict: Verdict;
  /** What is meant; needed where something has to change. */
  note: string;
}

/** What is wrong with an opinion, in words for whoever wrote it; null when it can be put on file. */
export function opinionProblem(
  version: number,
  answers: readonly ChecklistAnswer[],
): string | null {
  const questions = checklistOf(version)?.questions ?? [];
  const named = answers.map(({ question }) => question);
  const isKnown = named.every((name) => questions.some((each) => each.name === name));
  if (!isKnown || new Set(named).size !== named.length) return '清单已经换了，请刷新再填';
  const open = questions.filter(({ name }) => !named.includes(name)).length;
  if (open > 0) return `还有 ${open} 条没看`;
  const bare = answers.find(({ verdict, note }) => verdict === 'concern' && note.trim() === '');
  if (bare === undefined) return null;
  const question = questions.find(({ name }) => name === bare.question)?.question ?? '';
  return `“${question}”写了要改，请说要怎么改`;
}

/**
 * Why a review cannot be closed by somebody; null when it can. One pair of eyes is no review: somebody
 * else than whoever closes it must have given her opinion. Where somebody asks for a change, "no concern"
 * is not what was found.
 */
export function closingProblem(
  outcome: ReviewOutcome,
  opinions: readonly { personId: string; answers: readonly ChecklistAnswer[] }[],
  closer: string,
): 'NO_SECOND_OPINION' | 'CONCERNS_OPEN' | null {
  if (!opinions.some(({ personId }) => personId !== closer)) return 'NO_SECOND_OPINION';
  const hasConcern = opinions.some(({ answers }) =>
    answers.some(({ verdict }) => verdict === 'concern'),
  );
  return outcome === 'no-concern' && hasConcern ? 'CONCERNS_OPEN' : null;
}
