import { Link } from 'wouter';
import { Problem } from '../../ui/problem';
import { QueueCard } from './queue-list';
import { useQueue } from './use-queue';

const most = 5;

/** On the first page: what waits for her review; nothing where nothing does. */
export function WaitingReviews({ unitId }: { unitId: string }) {
  const queue = useQueue(unitId);
  if (queue.isError) return <Problem error={queue.error} onRetry={() => void queue.refetch()} />;
  if (queue.items.length === 0) return null;
  return (
    <section aria-labelledby="review-title">
      <h2 className="section-title" id="review-title">
        等你审核
      </h2>
      <ul className="cards">
        {queue.items.slice(0, most).map((item) => (
          <li key={item.batchId}>
            <Link className="card card--button" href={`/review?batch=${item.batchId}`}>
              <QueueCard item={item} />
            </Link>
          </li>
        ))}
      </ul>
      {(queue.items.length > most || queue.hasNextPage) && (
        <p>
          <Link href="/review">看全部等你审核的</Link>
        </p>
      )}
    </section>
  );
}
