import { getDayDetail, getLunarDate, getSolarTermDate } from 'chinese-days';

/**
 * Whether a day (`YYYY-MM-DD`) is a public holiday of mainland China: as the State Council has moved
 * it where that year's notice is known, else the days of 全国年节及纪念日放假办法 (2024). Ordinary
 * weekends are none, and weekends that are worked on neither.
 */
export function isPublicHoliday(date: string): boolean {
  return holidayName(date) !== null;
}

/** "国庆节" on a public holiday (see `isPublicHoliday`), null on any other day. */
export function holidayName(date: string): string | null {
  return noticedName(date) ?? statutoryName(date);
}

/** The library names a holiday "National Day,国庆节,3" and any other day by its weekday. */
function noticedName(date: string): string | null {
  const { work, name } = getDayDetail(date);
  const [, chinese] = name.split(',');
  return work || chinese === undefined ? null : chinese;
}

const fixedDays: Readonly<Record<string, string>> = {
  '01-01': '元旦',
  '05-01': '劳动节',
  '05-02': '劳动节',
  '10-01': '国庆节',
  '10-02': '国庆节',
  '10-03': '国庆节',
};

/** By month and day of the lunar calendar. */
const lunarDays: Readonly<Record<string, string>> = {
  '1-1': '春节',
  '1-2': '春节',
  '1-3': '春节',
  '5-5': '端午',
  '8-15': '中秋',
};

function statutoryName(date: string): string | null {
  const year = Number(date.slice(0, 4));
  // The library's lunar tables reach from 1900 to 2100.
  if (year < 1901 || year >= 2100) return null;
  const known = fixedDays[date.slice(5)] ?? lunarDays[lunarDay(date)];
  if (known !== undefined) return known;
  if (isNewYearsEve(date)) return '除夕';
  return getSolarTermDate(year, 4, 'pure_brightness') === date ? '清明' : null;
}

function lunarDay(date: string): string {
  const { lunarMon, lunarDay: day, isLeap } = getLunarDate(date);
  return isLeap ? '' : `${lunarMon}-${day}`;
}

function isNewYearsEve(date: string): boolean {
  const next = new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return lunarDay(next) === '1-1';
}
