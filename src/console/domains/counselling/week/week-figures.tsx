import { duration } from '../words';
import { standing } from './layout';
import type { Week } from './use-week';

/** "提前 24 小时约", "不用提前" */
function noticeWords(minutes: number): string {
  return minutes === 0 ? '不用提前' : `提前 ${duration(minutes)}约`;
}

/** The week in figures, and how her hours are booked. */
export function WeekFigures({ week }: { week: Week }) {
  const { beforeMinutes, afterMinutes } = week;
  const count = standing(week.appointments).filter(({ state }) => state !== 'missed').length;
  const kept = [
    beforeMinutes > 0 ? `前 ${beforeMinutes} 分钟` : '',
    afterMinutes > 0 ? `后 ${afterMinutes} 分钟` : '',
  ].filter(Boolean);
  const rows: [string, string, boolean][] = [
    ['开放', duration(week.offeredMinutes), true],
    ['约了', count === 0 ? '还没有' : `${count} 个 · ${duration(week.bookedMinutes)}`, true],
    ['留空', kept.length === 0 ? '不留' : kept.join('，'), false],
    ['最晚', noticeWords(week.noticeMinutes), false],
    ['每天最多', week.mostADay === null ? '不限' : `${week.mostADay} 个`, false],
  ];
  return (
    <section aria-labelledby="week-figures">
      <h2 className="week-side__title" id="week-figures">
        这周
      </h2>
      <dl className="figures-list">
        {rows.map(([name, value, isStrong]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{isStrong ? <strong>{value}</strong> : value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
