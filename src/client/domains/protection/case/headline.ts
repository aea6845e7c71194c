import { isAboutAnother } from '@shared/protection/states/case-states';
import { nearDay } from '@shared/time/time-format';
import type { CaseFacts } from './open-case';

/** What is said first when she comes back. */
export interface Headline {
  title: string;
  /** The promised time is over and nobody has looked: numbers to call stand in the answer's place. */
  isLate: boolean;
}

interface Question {
  facts: Pick<CaseFacts, 'reporter' | 'state' | 'openedAt' | 'promisedBy'>;
  /** A handler has answered after the last thing that she wrote. */
  hasNewAnswer: boolean;
  /** What a handler has signed for a report about somebody else, if anything. */
  signed: 'received' | 'handled' | null;
  now: Date;
}

export function headline({ facts, hasNewAnswer, signed, now }: Question): Headline {
  const { promisedBy, openedAt, state, reporter } = facts;
  const isAnother = isAboutAnother(reporter);
  if (isAnother) {
    if (signed === 'handled') return { title: '已处理', isLate: false };
    if (signed === 'received') return { title: '收到了', isLate: false };
  } else {
    if (hasNewAnswer) return { title: '有答复了', isLate: false };
    if (state === 'closed') return { title: '这件事结了', isLate: false };
  }
  if (promisedBy !== null && new Date(promisedBy) < now) {
    return { title: `说好 ${timeOf(promisedBy, now)} 前有人看，还没有`, isLate: true };
  }
  if (isAnother) return { title: '已存到系统，等经办人签名确认', isLate: false };
  if (openedAt !== null) return { title: '有人看过了，还没有答复', isLate: false };
  if (promisedBy === null) return { title: '已存到系统，还没有人看', isLate: false };
  return { title: `说好 ${timeOf(promisedBy, now)} 前有人看`, isLate: false };
}

function timeOf(instant: string, now: Date): string {
  return nearDay(instant, now).replace(/^今天 /, '');
}
