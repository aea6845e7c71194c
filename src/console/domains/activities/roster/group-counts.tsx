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
              {group.taken} / {group.places} 人
            </span>
          </div>
          <Progress
            aria-hidden
            percent={Math.round((group.taken / Math.max(1, group.places)) * 100)}
            showInfo={false}
            size="small"
          />
          <div className="quiet">{stateWords(group)}</div>
        </li>
      ))}
    </ul>
  );
}

/** "已报名 30 人，待确认 2 人，候补 5 人" */
function stateWords({ confirmed, inReview, waiting }: RosterGroup): string {
  return [
    `已报名 ${confirmed} 人`,
    inReview > 0 ? `待确认 ${inReview} 人` : '',
    waiting > 0 ? `候补 ${waiting} 人` : '',
  ]
    .filter(Boolean)
    .join('，');
}
