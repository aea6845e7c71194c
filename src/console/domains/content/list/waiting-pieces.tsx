import { Link } from 'wouter';
import { Problem } from '../../../ui/problem';
import { PieceCards } from './piece-cards';
import { usePieces } from './use-pieces';

const most = 3;

/** What waits for somebody to look at it; nothing where nothing does. */
export function WaitingPieces({ unitId }: { unitId: string }) {
  const waiting = usePieces({ unitId, status: 'in-review' });
  if (waiting.isError) {
    return <Problem error={waiting.error} onRetry={() => void waiting.refetch()} />;
  }
  const { items } = waiting;
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="waiting-pieces">
      <h2 className="section-title" id="waiting-pieces">
        待审的稿子
      </h2>
      <PieceCards pieces={items.slice(0, most)} />
      {items.length > most && (
        <p>
          <Link href="/content?status=in-review">看全部待审的稿子</Link>
        </p>
      )}
    </section>
  );
}
