import type { QueueItem } from '@shared/review/review-contract';

export default function ReviewPanel({ item }: { item: QueueItem }) {
  return <h2>{item.subjects[0]?.title}风筝，能放吗</h2>;
}
