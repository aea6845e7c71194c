import { getDayDetail, getLunarDate, getSolarTermDate } from 'chinese-days';

/**
 * Whether a day (`YYYY-MM-DD`) is a public holiday of mainland China: as the State Council has moved
 * it where that year's notice is known, else the days of 全国年节及纪念日放假办法 (2024). Ordinary
 * weekends are none, and weekends that are worked on neither.
 */
export function isPublicHoliday(date: string): boolean {
  return isNoticed(date) || isStatutory(date);
}

/** The library names a holiday "National Day,国庆节,3" and any other day by its weekday. */
function isNoticed(date: string): boolean {
  const { work, name } = getDayDetail(date);
  return !work && name.includes(',');
}

const fixedDays = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];
/** Spring Festival's first three days, 端午, 中秋: month and day of the lunar calendar. */
const lunarDays = ['1-1', '1-2', '1-3', '5-5', '8-15'];

function isStatutory(date: string): boolean {
  const year = Number(date.slice(0, 4));
  // The library's lunar tables reach from 1900 to 2100.
  if (year < 1901 || year >= 2100) return false;
  return (
    fixedDays.includes(date.slice(5)) ||
    lunarDays.includes(lunarDay(date)) ||
    isNewYearsEve(date) ||
    getSolarTermDate(year, 4, 'pure_brightness') === date
  );
}

function lunarDay(date: string): string {
  const { lunarMon, lunarDay: day, isLeap } = getLunarDate(date);
  return isLeap ? '' : `${lunarMon}-${day}`;
}

function isNewYearsEve(date: string): boolean {
  const next = new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return lunarDay(next) === '1-1';
}
