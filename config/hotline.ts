import { getDayDetail } from 'chinese-days';

interface Span {
  days: number[];
  opens: string;
  closes: string;
}

const dayMs = 86_400_000;

/**
 * "1-5 08:30-12:00,14:00-17:30; 6,7 09:00-12:00" (1 is Monday), as the spans of `WeeklyHours`. Empty: the
 * hours are not known, and the help page says so.
 */
export function weeklyHours(text: string): Span[] {
  return text
    .split(';')
    .map((group) => group.trim())
    .filter((group) => group !== '')
    .flatMap((group) => {
      const [days = '', times = ''] = group.split(/\s+/);
      return times.split(',').map((time) => spanOf(group, days, time));
    });
}

function spanOf(group: string, days: string, time: string): Span {
  const [opens = '', closes = ''] = time.split('-');
  const clock = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;
  const isRight =
    /^[1-7]([-,][1-7])*$/.test(days) && clock.test(opens) && clock.test(closes) && opens < closes;
  if (!isRight) throw new Error(`HOTLINE_HOURS: "${group}" is not like "1-5 08:30-12:00"`);
  return { days: days.split(',').flatMap(daysOf), opens, closes };
}

function daysOf(part: string): number[] {
  const [first = 0, last = first] = part.split('-').map(Number);
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** Public holidays that the State Council has announced for this year and the next: `YYYY-MM-DD`. */
export function announcedHolidays(now: Date): string[] {
  const first = Date.UTC(now.getUTCFullYear(), 0, 1);
  const dates = Array.from({ length: 731 }, (_, day) =>
    new Date(first + day * dayMs).toISOString().slice(0, 10),
  );
  return dates.filter((date) => {
    const { work, name } = getDayDetail(date);
    return !work && name.includes(',');
  });
}
