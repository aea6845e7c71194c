import type { Outcome } from '@shared/rules/judge';
import type { Tone } from '@client/ui/show/tag';

interface OutcomeWords {
  /** Short, under a number. */
  short: string;
  /** On a card; promises nothing. */
  tag: string;
  tone: Tone;
  /** What the whole group means. */
  note: string;
}

export const outcomeWords: Record<Outcome, OutcomeWords> = {
  fits: {
    short: '符合',
    tag: '看起来符合',
    tone: 'ok',
    note: '按你的回答看是符合的，最后由窗口定。',
  },
  'may-fit': {
    short: '可能符合',
    tag: '可能符合',
    tone: 'info',
    note: '还缺一个回答，或者要由窗口来定。',
  },
  'one-step': {
    short: '差一步',
    tag: '差一步',
    tone: 'warn',
    note: '做到下面写的，就可能符合。',
  },
  not: {
    short: '不符合',
    tag: '看起来不符合',
    tone: 'quiet',
    note: '情况变了，再来看一次。',
  },
  unverified: {
    short: '待核实',
    tag: '待核实',
    tone: 'quiet',
    note: '今年的数或条文还没核对到，先别当准，打电话问。',
  },
  'no-rule': {
    short: '请问窗口',
    tag: '请问窗口',
    tone: 'quiet',
    note: '这些要当面看，电话问一问最快。',
  },
};

/** The four that are counted at the top; the other two stand at the end. */
export const counted: readonly Outcome[] = ['fits', 'may-fit', 'one-step', 'not'];
export const apart: readonly Outcome[] = ['unverified', 'no-rule'];
