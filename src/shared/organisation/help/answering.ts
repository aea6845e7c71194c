import { addDays, shanghaiDate, weekdayOf } from '@shared/time/shanghai';
import { openState, type WeeklyHours } from './opening-hours';

/** Whether a help line is answered at an instant, by its configured hours. */
export type Answering =
  | { state: 'always' }
  /** `isCertain`: the public holidays of this year are known, and today is none. */
  | { state: 'answered'; until: string; isCertain: boolean }
  | { state: 'closed'; from: string; inDays: number }
  | { state: 'holiday' }
  /** Nobody has confirmed its hours. */
  | { state: 'unknown' };

const longestHolidays = 14;

/**
 * @param holidays public holidays (`YYYY-MM-DD`) of the years that were known when the app was built
 */
export function answering(hours: WeeklyHours, holidays: readonly string[], now: Date): Answering {
  const open = openState(hours, now);
  if (open.state === 'unknown') return open;
  if (open.state === 'always-open') return { state: 'always' };
  const today = shanghaiDate(now);
  if (holidays.includes(today)) return { state: 'holiday' };
  if (open.state === 'open') {
    const isCertain = holidays.some((day) => day.slice(0, 4) === today.slice(0, 4));
    return { state: 'answered', until: open.closesAt, isCertain };
  }
  if (open.inDays === 0) return { state: 'closed', from: open.opensAt, inDays: 0 };
  for (let inDays = 1; inDays <= longestHolidays; inDays += 1) {
    const day = addDays(today, inDays);
    const from = firstOpening(hours, weekdayOf(day));
    if (from !== null && !holidays.includes(day)) return { state: 'closed', from, inDays };
  }
  return { state: 'unknown' };
}

/** In the words of the screen; never more than is known. */
export function answeringText(answer: Answering): string {
  switch (answer.state) {
    case 'always':
      return '全天有人接';
    case 'answered':
      return `${answer.isCertain ? '现在' : '平常这时'}有人接，到 ${answer.until}`;
    case 'closed':
      return `现在没人接，${dayText(answer.inDays)} ${answer.from} 起接`;
    case 'holiday':
      return '今天放假，多半没人接';
    case 'unknown':
      return '接听时间没有核实，打一下就知道';
  }
}

function dayText(inDays: number): string {
  if (inDays === 0) return '今天';
  if (inDays === 1) return '明天';
  return inDays === 2 ? '后天' : `${inDays} 天后`;
}

function firstOpening(hours: WeeklyHours, weekday: number): string | null {
  const spans = hours.filter(({ days }) => days.some((day) => day === weekday));
  return spans.map(({ opens }) => opens).sort()[0] ?? null;
}
