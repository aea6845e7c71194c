import { dayAndTime } from '@shared/time/time-format';
import type { StaffPiece } from './use-piece';

type Event = StaffPiece['history'][number];

const words: Record<Event['what'], string> = {
  written: '写了',
  sent: '送审',
  returned: '退回',
  published: '发布',
  withdrawn: '撤下',
};

/** Who did what, the newest on top. */
export function PieceHistory({ history }: { history: readonly Event[] }) {
  return (
    <section aria-labelledby="piece-history">
      <h2 className="section-title" id="piece-history">
        经过
      </h2>
      <ol className="piece-history" reversed>
        {history.map(({ revision, what, at, byName, reason }) => (
          <li key={`${what} ${at}`}>
            {dayAndTime(at)} {byName ?? '（已注销）'}
            {words[what]}第 {revision} 稿
            {reason !== null && <div className="quiet">原因：{reason}</div>}
          </li>
        ))}
      </ol>
    </section>
  );
}
