import { Progress } from 'antd';
import type { RosterGroup } from './use-roster';

/** How full each group is, and who still waits for it. */
export function GroupCounts({ groups }: { groups: readonly RosterGroup[] }) {
  return (
    <ul className="cards roster-groups" aria-label="各组人数">
      {groups.map((group) => (
        <li key={group.id} className="card">
          <div className="roster-groups__head">
            <strong>{group.name || '名额'}</strong>
            <span>
              占了 {group.taken} / {group.places} 个
            </span>
          </div>
          <Progress
            aria-hidden
            percent={Math.round((group.taken / Math.max(1, group.places)) * 100)}
            showInfo={false}
            size="small"
          />
          <div className="quiet">{stateLabel(group)}</div>
        </li>
      ))}
    </ul>
  );
}

/** "已报名 30 人，待确认 2 人，留给候补的 1 人，候补 5 人" */
function stateLabel({ confirmed, inReview, offered, waiting }: RosterGroup): string {
  return [
    `已报名 ${confirmed} 人`,
    inReview > 0 ? `待确认 ${inReview} 人` : '',
    offered > 0 ? `留给候补的 ${offered} 人` : '',
    waiting > 0 ? `候补 ${waiting} 人` : '',
  ]
    .filter(Boolean)
    .join('，');
}
