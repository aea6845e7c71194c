import { useMemo } from 'react';
import { useParams } from 'wouter';
import { useStaff } from '../../../session/use-staff';
import { Loading } from '../../../ui/loading';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { usePiece } from '../piece/use-piece';
import { PieceEditor } from './piece-editor';
import { formOf } from './piece-form';

/** One that is there already: saving makes a new revision of it. */
export default function EditPage() {
  const { id = '' } = useParams();
  const { me } = useStaff();
  // A form must not change under the hands of who fills it in.
  const piece = usePiece(id, { isForm: true });
  const start = useMemo(() => (piece.data ? formOf(piece.data.draft) : null), [piece.data]);
  if (piece.isLoadingError)
    return <Problem error={piece.error} onRetry={() => void piece.refetch()} />;
  if (!piece.data || !start || !me) return <Loading />;
  const { revision, isLive } = piece.data;
  const localDraftKeyOf = (of: number) => `piece:${me.id}:${id}:${of}`;
  return (
    <Page
      title="修改"
      note={isLive ? '居民现在看到的不变，新的一稿审核通过后才换上' : piece.data.draft.title}
    >
      <PieceEditor
        key={`${id}:${revision}`}
        start={start}
        localDraftKey={localDraftKeyOf(revision)}
        edited={{ pieceId: id, revision, draft: piece.data.draft, localDraftKeyOf }}
      />
    </Page>
  );
}
