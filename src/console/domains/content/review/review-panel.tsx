import { Link } from 'wouter';
import type { QueueItem } from '@shared/review/review-contract';
import { Loading } from '../../../ui/loading';
import { Problem } from '../../../ui/problem';
import { formOf } from '../editor/piece-form';
import { PieceHistory } from '../piece/piece-history';
import { usePiece } from '../piece/use-piece';
import { PiecePreview } from '../preview/piece-preview';
import { PieceDecision } from './piece-decision';
import '../editor/editor.css';

/** A text that waits, as residents will see it, with what was changed, and the two ways on. */
export default function ReviewPanel({ item }: { item: QueueItem }) {
  const pieceId = item.subjects[0]?.id ?? '';
  const piece = usePiece(pieceId);
  if (piece.isPending) return <Loading />;
  if (piece.isError) return <Problem error={piece.error} onRetry={() => void piece.refetch()} />;
  return (
    <section className="piece-editor" aria-labelledby="review-title">
      <div className="stack">
        <h2 className="section-title" id="review-title">
          <Link href={`/content/${pieceId}`}>{piece.data.draft.title}</Link>
        </h2>
        <PieceDecision piece={piece.data} />
        <PieceHistory history={piece.data.history} />
      </div>
      <aside className="piece-editor__phone" aria-label="预览">
        <PiecePreview form={formOf(piece.data.draft)} />
      </aside>
    </section>
  );
}
