import { ageWords } from '@shared/activities/sign-up/age-words';
import type { RosterRow } from './use-roster';

type LiveStatus = 'confirmed' | 'in-review' | 'waiting' | 'offered';

interface Shown {
  words: string;
  /** antd's colour of a tag. */
  colour: string;
}

const statuses: Record<LiveStatus, Shown> = {
  confirmed: { words: '已报名', colour: 'success' },
  'in-review': { words: '待确认', colour: 'warning' },
  waiting: { words: '候补', colour: 'default' },
  offered: { words: '等她回复', colour: 'processing' },
};

/** A booking's state in staff's words, with the place in the waitlist. */
export function bookingStatus({ status, position }: RosterRow): Shown {
  switch (status) {
    case 'waiting':
      return position === null
        ? statuses.waiting
        : { ...statuses.waiting, words: `候补第 ${position} 位` };
    case 'confirmed':
    case 'in-review':
    case 'offered':
      return statuses[status];
    default:
      return { words: '已不在', colour: 'default' };
  }
}

/** Who comes, each in a word: "本人", "小满（2 岁）", "小孩（3 岁）". */
export function memberWords(
  members: readonly { label: string; ageMonths: number | null }[],
): string[] {
  return members.map(({ label, ageMonths }) => {
    if (ageMonths === null) return label || '本人';
    return `${label || '小孩'}（${ageWords(ageMonths)}）`;
  });
}

/** What to call whoever it is for, also where she gave no name. */
export const nameWords = (name: string | null): string => name ?? '没有留名字';
