import { Alert } from 'antd';
import { pieceDifferences } from '@shared/content/piece-differences';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { Decide } from '../../../ui/review/decide';
import { Differences } from '../../../ui/review/differences';
import { ReturnedBefore } from '../../../ui/review/returned-before';
import { useDecision } from '../../../ui/review/use-decision';
import type { StaffPiece } from '../piece/use-piece';
import { useNames } from '../use-names';

const whyNot = {
  'own-work': '这里有你写的内容，要请别人来审。',
  'needs-review': '要由上级单位的编辑或管理员来审。',
} as const;

/** What waits for a review: who may decides on it, everybody else reads whom it waits for. */
export function PieceDecision({ piece }: { piece: StaffPiece }) {
  const { mayPublish, lastReturn, reviewedDraft, draft } = piece;
  const names = useNames();
  const differences = reviewedDraft && pieceDifferences(reviewedDraft, draft, names);
  return (
    <>
      {mayPublish === 'yes' ? (
        <Ask piece={piece} />
      ) : (
        <Alert type="info" showIcon title="正在等审核" description={whyNot[mayPublish]} />
      )}
      {lastReturn && <ReturnedBefore lastReturn={lastReturn} differences={differences} />}
      {!lastReturn && differences !== null && differences.length > 0 && (
        <div className="card">
          <Differences
            label="和居民现在看到的比"
            items={differences}
            after="这一稿"
            before="居民现在看到的"
          />
        </div>
      )}
    </>
  );
}

function Ask({ piece }: { piece: StaffPiece }) {
  const { id: pieceId, revision, draft } = piece;
  const decision = useDecision('article');
  const publish = useCommand(api.content.publish);
  const giveBack = useCommand(api.content.returnForChanges);
  const at = { pieceId, revision };
  const subjectIds = [pieceId];
  return (
    <Decide
      title="送来的稿子，看一遍再决定"
      description="数字对不对，称呼合不合适，链接去得了吗。"
      publishText="通过并发布"
      decision={decision}
      onPublish={() =>
        void decision.decide({
          subjectIds,
          words: `发布了“${draft.title}”`,
          run: () => publish.mutateAsync(at),
        })
      }
      onReturn={(reason) =>
        decision.decide({
          subjectIds,
          words: `退回了“${draft.title}”`,
          run: () => giveBack.mutateAsync({ ...at, reason }),
        })
      }
    />
  );
}
