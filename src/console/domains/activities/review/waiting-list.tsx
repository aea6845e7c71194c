import { timeSpan } from '@shared/time/time-words';
import { waitingWords, type WaitingActivity } from './use-waiting';

interface WaitingListProps {
  items: readonly WaitingActivity[];
  /** The one that is shown beside the list. */
  chosenId: string | null;
  onChoose: (activityId: string) => void;
}

/** What waits, to choose from. */
export function WaitingList({ items, chosenId, onChoose }: WaitingListProps) {
  return (
    <ul className="plain-list">
      {items.map((item) => (
        <li key={item.id}>
          <button
            type="button"
            className="card card--button review__item"
            aria-current={item.id === chosenId ? 'true' : undefined}
            onClick={() => onChoose(item.id)}
          >
            <strong>{item.title}</strong>
            <span>{timeSpan(item.startsAt, item.endsAt)}</span>
            <span className="quiet">
              {item.hostName}
              {item.why === 'sent' && item.sentBy !== null && ` ${item.sentBy}`}
            </span>
            <span className="quiet">{waitingWords(item, new Date())}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
