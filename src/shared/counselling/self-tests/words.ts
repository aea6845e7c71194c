import type { Band } from './score';
import type { SelfTestId } from './self-tests';

export const selfTestNames: Readonly<Record<SelfTestId, { name: string; about: string }>> = {
  'phq-9': { name: 'PHQ-9', about: '提不起劲、心情低落' },
  'gad-7': { name: 'GAD-7', about: '紧张、担心停不下来' },
  epds: { name: 'EPDS', about: '怀孕时，或生完孩子一年内' },
};

/** What the score says, and never more: none of them says that she is well. */
export const bandWords: Readonly<Record<Band, string>> = {
  minimal: '低，不等于没事',
  mild: '轻',
  moderate: '中等',
  'moderately-severe': '中等偏重',
  severe: '重',
  below: '没到提示的线，不等于没事',
  possible: '到了要找人看看的线',
  likely: '高，尽快找医生看看',
};

/** From the cut-off on, and below it: whoever feels bad needs no score to come. */
export const adviceWords = (isAtCutOff: boolean): string =>
  isAtCutOff
    ? '到了该让医生看看的分数。去最近的医院，挂精神科或心理科；也可以先约个老师谈谈。'
    : '难受是真的，不用等分数。想谈就来谈；一直不好，去最近的医院，挂精神科或心理科。';

export const notADiagnosis = '不是诊断，心理咨询不代替治疗。';
