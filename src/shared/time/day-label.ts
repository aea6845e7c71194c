import { holidayName } from './public-holidays';
import { weekdayOf } from './shanghai';

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

/** "12 月 5 日 周六", with the holiday where it is one: "10 月 1 日 周四，国庆节" */
export function dayLabel(date: string): string {
  if (!/^20\d\d-\d\d-\d\d$/.test(date)) return '';
  const [, month = '', day = ''] = date.split('-');
  const weekday = weekdays[weekdayOf(date) - 1] ?? '';
  const holiday = holidayName(date);
  return `${Number(month)} 月 ${Number(day)} 日 ${weekday}${holiday === null ? '' : `，${holiday}`}`;
}
