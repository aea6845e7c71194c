import { dayAndTime } from '@shared/time/time-format';
import { Panel } from '../../../ui/panel';
import type { StaffPolicy } from './use-policy';

type Event = StaffPolicy['history'][number];

const words: Record<Event['what'], string> = {
  written: '写了',
  sent: '送审',
  returned: '退回',
  published: '公开',
  withdrawn: '撤下',
};

/** Who did what, the newest on top. */
export function PolicyHistory({ history }: { history: readonly Event[] }) {
  return (
    <Panel title="经过">
      <ol className="policy-list" reversed>
        {history.map(({ revision, what, at, byName, reason }) => (
          <li key={`${what} ${at} ${revision}`}>
            {dayAndTime(at)} {byName ?? '（已注销）'}
            {words[what]}第 {revision} 稿
            {reason !== null && <div className="quiet">原因：{reason}</div>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
