import type { api } from '../../../platform/api';

export type DataRequest = Awaited<ReturnType<typeof api.people.listRequests>>['items'][number];

export const kindLabels: Record<DataRequest['kind'], string> = {
  export: '要一份自己的资料',
  deletion: '注销账号',
};

export const wayLabels: Record<DataRequest['how'], string> = {
  counter: '窗口',
  telephone: '电话',
  letter: '来信',
};

/** Fewer days than this are few. */
const fewDays = 3;

export interface Deadline {
  words: string;
  colour: 'error' | 'warning' | 'default';
}

/** "还剩 5 天", "今天到期", "超期 2 天": said in words, the colour only helps. */
export function deadlineOf(daysLeft: number): Deadline {
  if (daysLeft < 0) return { words: `超期 ${-daysLeft} 天`, colour: 'error' };
  if (daysLeft === 0) return { words: '今天到期', colour: 'error' };
  return {
    words: `还剩 ${daysLeft} 天`,
    colour: daysLeft <= fewDays ? 'warning' : 'default',
  };
}
