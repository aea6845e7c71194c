import type { QueueItem } from '@shared/review/review-contract';
import { kindOf } from './kinds';
import { batchTitle, sinceLabel } from './use-queue';

interface QueueListProps {
  items: readonly QueueItem[];
  /** The one that is shown beside the list. */
  chosenId: string | null;
  onChoose: (batchId: string) => void;
}

/** What waits, to choose from. */
export function QueueList({ items, chosenId, onChoose }: QueueListProps) {
  return (
    <ul className="plain-list review__items">
      {items.map((item) => (
        <li key={item.batchId}>
          <button
            type="button"
            className="card card--button review__item"
            aria-current={item.batchId === chosenId ? 'true' : undefined}
            onClick={() => onChoose(item.batchId)}
          >
            <QueueCard item={item} />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What it is, whose, and since when it waits. */
export function QueueCard({ item }: { item: QueueItem }) {
  const { kind, subjects, unitName, byName } = item;
  const { noun = '', measure = '' } = kindOf(kind) ?? {};
  return (
    <>
      <strong>{batchTitle(item, measure)}</strong>
      <span>
        {noun} · {subjects[0]?.note}
        {subjects.length > 1 && ' 起'}
      </span>
      <span className="quiet">
        {unitName}
        {byName !== null && ` ${byName}`}
      </span>
      <span className="quiet">{sinceLabel(item, new Date())}</span>
    </>
  );
}
