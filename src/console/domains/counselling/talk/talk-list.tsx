import { Tag } from 'antd';
import { Link } from 'wouter';
import { NothingHere } from '../../../ui/nothing-here';
import { dayAndClock, lineWords, serviceWords } from '../words';
import type { TalkRow } from './use-my-talks';

/** Where something waits first. No word of hers stands here, whether keys are open or not. */
export function TalkList({ rows, chosen }: { rows: readonly TalkRow[]; chosen: string | null }) {
  if (rows.length === 0) {
    return (
      <NothingHere title="还没有对话">
        <p>她约好以后写了话，这里就有。</p>
      </NothingHere>
    );
  }
  return (
    <nav aria-label="咨询对话">
      <ul className="talk-cards">
        {rows.map((row) => (
          <li key={row.appointmentId}>
            <Card row={row} isChosen={row.appointmentId === chosen} />
          </li>
        ))}
      </ul>
      <p className="quiet">钥匙锁着，这里照样看得到时间和有没有新话。内容不会出现在列表里。</p>
    </nav>
  );
}

function Card({ row, isChosen }: { row: TalkRow; isChosen: boolean }) {
  return (
    <Link
      href={`/counselling/talks/${row.appointmentId}`}
      className={isChosen ? 'talk-card talk-card--chosen' : 'talk-card'}
      aria-current={isChosen ? 'page' : undefined}
    >
      <span className="talk-card__when">{dayAndClock(row.startsAt)}</span>
      <span className="quiet">
        {lineWords(row.line)} · {serviceWords(row.service)}
        {!row.isMine && ` · ${row.counsellorName}`}
      </span>
      <span className="talk-card__state">
        {row.waits && <Tag color="error">她说的话等你看</Tag>}
        {row.isForgotten && <Tag>她忘掉了</Tag>}
        {!row.waits && !row.isForgotten && <span className="quiet">{row.messages} 句</span>}
      </span>
    </Link>
  );
}
