import type { Line } from '@shared/counselling/services';
import type { DraftField } from '@shared/review/fields';
import { duration, lineWords } from '../words';
import type { Counsellor } from './use-counsellor';

/** Open hours of a weekday, as they are typed. */
export interface TypedSpan {
  from: string;
  until: string;
  line: Line;
  /** On site only. */
  place: string;
}

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof weekdays)[number];

export const weekdayWords: Record<Weekday, string> = {
  monday: '周一',
  tuesday: '周二',
  wednesday: '周三',
  thursday: '周四',
  friday: '周五',
  saturday: '周六',
  sunday: '周日',
};

export type Ways = Pick<
  Counsellor,
  'startsEvery' | 'startsFrom' | 'beforeMinutes' | 'afterMinutes' | 'noticeMinutes' | 'mostADay'
>;

/** The week and how it is booked: each weekday is a thing of its own, so that two people can change two. */
export type HoursForm = Record<Weekday, TypedSpan[]> & Ways;

export function hoursOf(counsellor: Counsellor): HoursForm {
  const on = (weekday: number) =>
    counsellor.weekly
      .filter((each) => each.weekday === weekday)
      .map(({ from, until, line, place }) => ({ from, until, line, place: place ?? '' }))
      .sort((a, b) => a.from.localeCompare(b.from));
  return {
    monday: on(1),
    tuesday: on(2),
    wednesday: on(3),
    thursday: on(4),
    friday: on(5),
    saturday: on(6),
    sunday: on(7),
    ...waysOf(counsellor),
  };
}

function waysOf(all: Ways): Ways {
  const { startsEvery, startsFrom, beforeMinutes, afterMinutes, noticeMinutes, mostADay } = all;
  return { startsEvery, startsFrom, beforeMinutes, afterMinutes, noticeMinutes, mostADay };
}

/** As the server takes it. */
export function hoursInput(form: HoursForm) {
  return {
    weekly: weekdays.flatMap((name, at) =>
      form[name].map((span) => ({ weekday: at + 1, ...spanInput(span) })),
    ),
    ...waysOf(form),
  };
}

export function spanInput({ from, until, line, place }: TypedSpan) {
  return { from, until, line, place: line === 'on-site' ? place.trim() : null };
}

/** What is wrong with a row; null where nothing is. */
export function spanIssue({ from, until, line, place }: TypedSpan): string | null {
  if (from === '' || until === '') return '写上从几点到几点';
  if (until <= from) return '结束要在开始之后';
  if (line === 'on-site' && place.trim() === '') return '当面谈要写地点';
  return null;
}

/** A row that says again what one before it says; null where there is none. */
export function doubleIssue(spans: readonly TypedSpan[]): string | null {
  const double = spans.find((span, at) =>
    spans
      .slice(0, at)
      .some(
        ({ from, until, line }) => line === span.line && from < span.until && span.from < until,
      ),
  );
  return double ? `${lineWords(double.line)}的时间重了，合成一段` : null;
}

export function hasIssues(form: HoursForm): boolean {
  return weekdays.some(
    (name) =>
      form[name].some((span) => spanIssue(span) !== null) || doubleIssue(form[name]) !== null,
  );
}

/** A row to begin with: after the last one of the day, at the same place. */
export function nextSpan(spans: readonly TypedSpan[]): TypedSpan {
  const last = spans.at(-1);
  if (!last) return { from: '08:30', until: '11:30', line: 'on-site', place: '' };
  const isMorning = last.until <= '13:00';
  return {
    from: isMorning ? '14:00' : last.until,
    until: isMorning ? '17:00' : '',
    line: last.line,
    place: last.place,
  };
}

function spanWords({ from, until, line, place }: TypedSpan): string {
  const where = line === 'on-site' && place !== '' ? `，${place}` : '';
  return `${from}–${until} ${lineWords(line)}${where}`;
}

/** What two people may have changed, in words. */
export const hoursFields: readonly DraftField<HoursForm, null>[] = [
  ...weekdays.map((name) => ({
    label: weekdayWords[name],
    keys: [name],
    words: (form: HoursForm) => form[name].map(spanWords).join('\n') || '不开放',
  })),
  {
    label: '几点开始',
    keys: ['startsEvery', 'startsFrom'],
    words: ({ startsEvery, startsFrom }) => `从 ${startsFrom} 起每 ${startsEvery} 分钟`,
  },
  {
    label: '前后留空',
    keys: ['beforeMinutes', 'afterMinutes'],
    words: ({ beforeMinutes, afterMinutes }) => `前 ${beforeMinutes} 分钟，后 ${afterMinutes} 分钟`,
  },
  {
    label: '最晚什么时候约',
    keys: ['noticeMinutes'],
    words: ({ noticeMinutes }) =>
      noticeMinutes === 0 ? '不用提前' : `提前 ${duration(noticeMinutes)}`,
  },
  {
    label: '每天最多',
    keys: ['mostADay'],
    words: ({ mostADay }) => (mostADay === null ? '不限' : `${mostADay} 个`),
  },
];
