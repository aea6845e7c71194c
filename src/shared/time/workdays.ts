import { getDayDetail } from 'chinese-days';
import { isPublicHoliday } from './public-holidays';
import { addDays } from './shanghai';

/**
 * The day (`YYYY-MM-DD`) so many working days after another: weekends and public holidays do not
 * count, weekends that are worked on do.
 */
export function dayAfterWorkdays(from: string, workdays: number): string {
  let day = from;
  for (let left = workdays; left > 0;) {
    day = addDays(day, 1);
    if (getDayDetail(day).work && !isPublicHoliday(day)) left -= 1;
  }
  return day;
}
