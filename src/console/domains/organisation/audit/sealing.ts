import type { api } from '../../../platform/api';

/** How old the last seal is, and what waits for one. */
export type Sealing = Awaited<ReturnType<typeof api.organisation.sealState>>;

/** A seal is made every minute or so; rows that wait longer than this are no coincidence. */
const tooLongSeconds = 600;
/** Every seal is copied at once; a store that is away for an hour or two loses nothing. */
const tooLongAnchorSeconds = 7200;

interface SealLabel {
  type: 'success' | 'info' | 'warning' | 'error';
  title: string;
  note?: string;
}

/** The state of the seals, in words. */
export function sealLabel(sealing: Sealing): SealLabel {
  const { lastSealSeconds, unsealedSeconds, unanchoredSeconds } = sealing;
  if (unsealedSeconds !== null && unsealedSeconds > tooLongSeconds) {
    return {
      type: 'error',
      title: `有记录 ${agoLabel(unsealedSeconds)}还没有封存`,
      note: '请马上告诉维护系统的人：没有封存的记录被改动，查不出来。',
    };
  }
  const sealed =
    lastSealSeconds === null ? '还没有封存过' : `上次封存：${agoLabel(lastSealSeconds)}前`;
  if (unanchoredSeconds !== null && unanchoredSeconds > tooLongAnchorSeconds) {
    return {
      type: 'warning',
      title: sealed,
      note: `封签 ${agoLabel(unanchoredSeconds)}没有备份到库外了，请告诉维护系统的人。`,
    };
  }
  return {
    type: lastSealSeconds === null ? 'info' : 'success',
    title: `${sealed}。封存后改动、删掉哪一条，都查得出来。`,
  };
}

function agoLabel(age: number): string {
  if (age < 90) return `${Math.round(age)} 秒`;
  if (age < 5400) return `${Math.round(age / 60)} 分钟`;
  if (age < 129_600) return `${Math.round(age / 3600)} 小时`;
  return `${Math.round(age / 86_400)} 天`;
}
