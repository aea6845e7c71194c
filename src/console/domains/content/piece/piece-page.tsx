import { Alert, Tag } from 'antd';
import { useParams } from 'wouter';
import { pieceKindNames, pieceStateNames } from '@shared/content/views';
import { Loading } from '../../../ui/loading';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { formOf } from '../editor/piece-form';
import { PiecePreview } from '../preview/piece-preview';
import { stateColours } from '../state-colours';
import { PieceDecision } from '../review/piece-decision';
import { PieceActions } from './piece-actions';
import { PieceHistory } from './piece-history';
import { usePiece, type StaffPiece } from './use-piece';
import '../editor/editor.css';

/** One text: how it stands, what it looks like, who did what, and the next step. */
export default function PiecePage() {
  const { id = '' } = useParams();
  const piece = usePiece(id);
  if (piece.isPending) return <Loading />;
  if (piece.isLoadingError)
    return <Problem error={piece.error} onRetry={() => void piece.refetch()} />;
  const { data } = piece;
  return (
    <Page
      title={data.draft.title}
      note={
        <>
          <Tag color={stateColours[data.state]}>{pieceStateNames[data.state]}</Tag>{' '}
          {pieceKindNames[data.draft.kind]}，第 {data.revision} 稿
        </>
      }
      actions={<PieceActions piece={data} />}
    >
      <div className="piece-editor">
        <div className="stack">
          <Standing piece={data} />
          <PieceHistory history={data.history} />
        </div>
        <aside className="piece-editor__phone" aria-label="预览">
          <PiecePreview form={formOf(data.draft)} />
        </aside>
      </div>
    </Page>
  );
}

function Standing({ piece }: { piece: StaffPiece }) {
  const { state, isLive, lastReturn } = piece;
  if (state === 'draft' && lastReturn !== null) {
    return <Alert type="warning" showIcon title="退回来了" description={lastReturn.reason} />;
  }
  if (state === 'in-review') return <PieceDecision piece={piece} />;
  if (isLive && state !== 'shown') {
    return <Alert type="info" showIcon title="居民看到的还是上一稿" />;
  }
  return null;
}
