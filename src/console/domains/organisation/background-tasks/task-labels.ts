import type { BackgroundTask } from './use-my-tasks';

/** antd's colour of a tag, and the word, of each state. */
export const taskLabels: Record<BackgroundTask['state'], { words: string; colour: string }> = {
  queued: { words: '排队中', colour: 'default' },
  running: { words: '进行中', colour: 'processing' },
  done: { words: '好了', colour: 'success' },
  failed: { words: '没做成', colour: 'error' },
  cancelled: { words: '停了', colour: 'default' },
};

export const isUnderWay = ({ state }: Pick<BackgroundTask, 'state'>): boolean =>
  state === 'queued' || state === 'running';

/** "120 / 5000"; how many only, where the end is not known. */
export function progressLabel({ done, total }: Pick<BackgroundTask, 'done' | 'total'>): string {
  return total === null ? `做了 ${done}` : `${done} / ${total}`;
}

/** Whole percent, 0 to 100; null where the end is not known. */
export function percentOf({ done, total }: Pick<BackgroundTask, 'done' | 'total'>): number | null {
  if (total === null) return null;
  if (total === 0) return 100;
  return Math.min(100, Math.floor((done / total) * 100));
}
