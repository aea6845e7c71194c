import { Tag } from 'antd';
import { Link } from 'wouter';
import { timeSpan } from '@shared/time/time-words';
import { placesWords } from './places-words';
import { statusColours, statusWords } from '../status-words';
import type { HostedActivity } from './use-hosted';

/** Activities as cards: on a phone, and where a few stand alone. */
export function ActivityCards({ activities }: { activities: readonly HostedActivity[] }) {
  return (
    <ul className="cards">
      {activities.map((activity) => (
        <li key={activity.id} className="card">
          <div className="card__line">
            <Tag color={statusColours[activity.status]}>{statusWords[activity.status]}</Tag>
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
          <div>报名 {placesWords(activity)}</div>
        </li>
      ))}
    </ul>
  );
}
