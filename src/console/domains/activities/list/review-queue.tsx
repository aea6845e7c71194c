import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { timeSpan } from '@shared/time/time-words';
import { api } from '../../../platform/api';
import { Problem } from '../../../ui/problem';
import { waitingWords } from '../review/use-waiting';

/** What units below have sent or changed and somebody here has to look at; nothing at all when nobody waits. */
export function ReviewQueue({ unitId }: { unitId: string }) {
  const waiting = useQuery({
    // Not the desk's key: that one keeps pages.
    queryKey: ['activities', 'waitingForReview', unitId, 'first'],
    queryFn: ({ signal }) => api.activities.waitingForReview({ unitId, limit: 10 }, { signal }),
    refetchInterval: 60_000,
  });
  if (waiting.isError)
    return <Problem error={waiting.error} onRetry={() => void waiting.refetch()} />;
  if (!waiting.data || waiting.data.items.length === 0) return null;
  return (
    <section aria-labelledby="review-title">
      <h2 className="section-title" id="review-title">
        等你审核
      </h2>
      <ul className="cards">
        {waiting.data.items.map((activity) => (
          <li key={activity.id} className="card">
            <Link className="card__title" href={`/activities/${activity.id}`}>
              {activity.title}
            </Link>
            <div>{timeSpan(activity.startsAt, activity.endsAt)}</div>
            <div className="quiet">
              {activity.hostName}
              {activity.why === 'sent' && activity.sentBy !== null && ` · ${activity.sentBy}`}，
              {waitingWords(activity, new Date())}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
