/** 1 is Monday, 7 is Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** One span of opening, the same on each of its days. */
export interface OpeningSpan {
  days: readonly Weekday[];
  /** "08:30", Asia/Shanghai. */
  opens: string;
  /** "17:00"; the end of the day is "24:00". Later than `opens`. */
  closes: string;
}

/** The hours of a week, Asia/Shanghai. Empty: the hours are not known. */
export type WeeklyHours = readonly OpeningSpan[];

export type OpenState =
  | { state: 'open'; closesAt: string }
  | { state: 'always-open' }
  | { state: 'closed'; opensAt: string; opensOn: Weekday; inDays: number }
  | { state: 'unknown' };

const minutesADay = 24 * 60;
const minutesAWeek = 7 * minutesADay;
// China has had one zone without summer time since 1991, so that a phone needs no zone data.
const shanghaiOffsetMinutes = 8 * 60;

/** Minutes of the week, from Monday 00:00. */
interface MinuteSpan {
  from: number;
  until: number;
}

/**
 * Whether a place is open at an instant, and when that changes.
 * Spans that touch (a night over midnight) count as one.
 */
export function openState(hours: WeeklyHours, now: Date): OpenState {
  const spans = joinTouching(hours.flatMap(toMinutes));
  if (spans.length === 0) return { state: 'unknown' };
  if (isWholeWeek(spans)) return { state: 'always-open' };

  const minute = minuteOfWeek(now);
  const current = spans.find((span) => span.from <= minute && minute < span.until);
  if (current) return { state: 'open', closesAt: clockText(endOf(current, spans)) };

  const next = spans.find((span) => span.from > minute);
  const opens = next?.from ?? (spans[0]?.from ?? 0) + minutesAWeek;
  return {
    state: 'closed',
    opensAt: clockText(opens),
    opensOn: weekdayOf(opens),
    inDays: Math.floor(opens / minutesADay) - Math.floor(minute / minutesADay),
  };
}

/** "平常这时有人，到 17:00": in the words of the screen, and no more than is known (holidays are not). */
export function openStateText(state: OpenState): string {
  switch (state.state) {
    case 'always-open':
      return '全天都有人';
    case 'open':
      return `平常这时有人，到 ${state.closesAt}`;
    case 'closed':
      return `平常这时没人，${dayText(state.opensOn, state.inDays)} ${state.opensAt} 开门`;
    case 'unknown':
      return '时间没有核实，先打电话';
  }
}

const weekdayNames = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

/** "周一至周五 08:30–11:30、14:00–17:00": one line for each group of days. */
export function hoursText(hours: WeeklyHours): string[] {
  const byDays = new Map<string, string[]>();
  for (const span of hours) {
    const days = daysText(span.days);
    byDays.set(days, [...(byDays.get(days) ?? []), `${span.opens}–${span.closes}`]);
  }
  return [...byDays].map(([days, times]) => `${days} ${times.join('、')}`);
}

function daysText(days: readonly Weekday[]): string {
  const sorted = [...days].sort();
  if (sorted.length === 7) return '每天';
  const first = sorted[0];
  const last = sorted[sorted.length - 1];
  if (first === undefined || last === undefined) return '';
  const inARow = last - first === sorted.length - 1;
  if (inARow && sorted.length > 2) return `${weekdayName(first)}至${weekdayName(last)}`;
  return sorted.map(weekdayName).join('、');
}

function dayText(weekday: Weekday, inDays: number): string {
  if (inDays === 0) return '今天';
  if (inDays === 1) return '明天';
  return weekdayName(weekday);
}

function weekdayName(weekday: Weekday): string {
  return weekdayNames[weekday - 1] ?? '';
}

function toMinutes(span: OpeningSpan): MinuteSpan[] {
  const from = clockMinutes(span.opens);
  const until = clockMinutes(span.closes);
  if (until <= from) return [];
  return span.days.map((day) => {
    const start = (day - 1) * minutesADay;
    return { from: start + from, until: start + until };
  });
}

function joinTouching(spans: MinuteSpan[]): MinuteSpan[] {
  const joined: MinuteSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = joined[joined.length - 1];
    if (last && span.from <= last.until) last.until = Math.max(last.until, span.until);
    else joined.push({ ...span });
  }
  return joined;
}

function isWholeWeek(spans: MinuteSpan[]): boolean {
  const only = spans[0];
  return spans.length === 1 && only?.from === 0 && only.until === minutesAWeek;
}

/** A span that ends with the week goes on into one that begins it. */
function endOf(span: MinuteSpan, spans: MinuteSpan[]): number {
  const first = spans[0];
  return span.until === minutesAWeek && first?.from === 0 ? first.until : span.until;
}

function minuteOfWeek(now: Date): number {
  const minutes = Math.floor(now.getTime() / 60_000) + shanghaiOffsetMinutes;
  // The epoch, 1970-01-01, was a Thursday: three days after a Monday.
  const sinceMonday = minutes + 3 * minutesADay;
  return ((sinceMonday % minutesAWeek) + minutesAWeek) % minutesAWeek;
}

function weekdayOf(minute: number): Weekday {
  const days: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
  return days[Math.floor(minute / minutesADay) % 7] ?? 1;
}

function clockMinutes(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * 60 + minutes;
}

function clockText(minute: number): string {
  const ofDay = minute % minutesADay;
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${pad(Math.floor(ofDay / 60))}:${pad(ofDay % 60)}`;
}
