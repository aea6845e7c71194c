import { standingLabels } from '@shared/policies/standing';
import type { Matched } from '../match/match-policies';
import { nextStepOf } from './next-steps';
import { outcomeWords } from './outcome-words';

export interface SheetLine {
  outcome: string;
  title: string;
  step: string;
}

export interface SheetText {
  title: string;
  day: string;
  lines: readonly SheetLine[];
  /** How many there are beyond these lines. */
  more: number;
  foot: string;
}

/** More would not fit on the picture; the app has them all. */
const mostLines = 12;

/**
 * What is printed, or becomes a picture: outcomes and next steps. No reason, since reasons repeat her
 * answers; nothing of what does not fit, since that tells as much; and nothing that leaves no trace.
 */
export function sheetText(matched: readonly Matched[], today: string): SheetText {
  const shown = matched.filter(
    ({ policy, judgement: { outcome } }) =>
      !policy.discreet && (outcome === 'fits' || outcome === 'may-fit' || outcome === 'one-step'),
  );
  const [year, month, day] = today.split('-').map(Number);
  return {
    title: '可能用得上的政策',
    day: `${year} 年 ${month} 月 ${day} 日`,
    lines: shown.slice(0, mostLines).map(({ policy, judgement }) => ({
      outcome: outcomeWords[judgement.outcome].tag,
      title:
        policy.standing === 'example'
          ? `${policy.title}（${standingLabels.example}）`
          : policy.title,
      step: nextStepOf(judgement),
    })),
    more: Math.max(0, shown.length - mostLines),
    foot: '以窗口答复为准，办政策不收钱。问：12345、12338',
  };
}
