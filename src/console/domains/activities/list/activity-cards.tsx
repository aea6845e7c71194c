import { Tag } from 'antd';
import { Link } from 'wouter';
import { timeSpan } from '@shared/time/time-format';
import { placesLabel } from './places-label';
import { statusColours, statusLabels } from '../status-labels';
import type { ManagedActivity } from './use-managed';

/** Activities as cards: on a phone, and where a few stand alone. */
export function ActivityCards({ activities }: { activities: readonly ManagedActivity[] }) {
  return (
    <ul className="cards">
      {activities.map((activity) => (
        <li key={activity.id} className="card">
          <div className="card__line">
            <Tag color={statusColours[activity.status]}>{statusLabels[activity.status]}</Tag>
            <span className="quiet">{activity.seriesName}</span>
          </div>
          <Link className="card__title" href={`/activities/${activity.id}`}>
            {activity.title}
          </Link>
          <div>{timeSpan(activity.startsAt, activity.endsAt)}</div>
          <div className="quiet">
            {activity.hostName} · {activity.venueName}
          </div>
          {activity.returnedReason !== null && (
            <div className="returned">退回：{activity.returnedReason}</div>
          )}
          <div>报名 {placesLabel(activity)}</div>
        </li>
      ))}
    </ul>
  );
}
