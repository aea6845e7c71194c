import { App, Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { refusalData } from '@shared/contract/connection-error';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import type { PieceDraft } from '@shared/content/drafts';
import { keep } from '../../../platform/local-storage';
import { useSaveKey } from '../../../platform/keys';
import { useCommand } from '../../../platform/use-command';
import { Problem } from '../../../ui/problem';
import { PiecePreview } from '../preview/piece-preview';
import { FormIssues } from '../../../ui/form-field';
import { PieceFields } from './fields/piece-fields';
import { latestOf, PieceConflict, type LatestPiece } from './piece-conflict';
import { checkForm, formOf, type Issues, type PieceForm } from './piece-form';
import { usePieceForm } from './use-piece-form';
import './editor.css';

interface PieceEditorProps {
  start: PieceForm;
  localDraftKey: string;
  /** Null for a new one. */
  edited: EditedPiece | null;
}

interface EditedPiece {
  pieceId: string;
  revision: number;
  /** As the server has it. */
  draft: PieceDraft;
  /** Where this browser keeps what is typed on top of a revision. */
  localDraftKeyOf: (revision: number) => string;
}

/** Somebody else was faster. */
interface Overtaken {
  mine: PieceDraft;
  latest: LatestPiece;
}

/** The form beside the phone that shows it. */
export function PieceEditor({ start, localDraftKey, edited }: PieceEditorProps) {
  const { message } = App.useApp();
  const [, go] = useLocation();
  const client = useQueryClient();
  const { form, set, isDirty, settle } = usePieceForm(start, localDraftKey);
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<{ error: unknown; form: PieceForm } | null>(null);
  const [overtaken, setOvertaken] = useState<Overtaken | null>(null);
  const create = useCommand(api.content.create);
  const edit = useCommand(api.content.edit);
  const send = useCommand(api.content.sendToReview);

  const checked = useMemo(() => checkForm(form), [form]);
  const refused = failure?.form === form ? issueOf(failure.error) : null;
  const issues: Issues = { ...(tried && !checked.ok ? checked.issues : {}), ...refused };

  const save = async (then: 'keep' | 'send') => {
    setTried(true);
    setFailure(null);
    if (!checked.ok) {
      void message.warning('有几处要改一下，已经标出来了');
      return;
    }
    const { draft } = checked;
    try {
      const saved = edited
        ? await edit.mutateAsync({ pieceId: edited.pieceId, revision: edited.revision, draft })
        : await create.mutateAsync({ draft });
      settle();
      if (then === 'send') await send.mutateAsync(saved);
      await client.invalidateQueries({ queryKey: queryKey('content') });
      void message.success(then === 'send' ? '送审了，有结果会告诉你' : '存好了');
      go(`/content/${saved.pieceId}`, { replace: true });
    } catch (error) {
      const latest = latestOf(error);
      if (latest) setOvertaken({ mine: draft, latest });
      else setFailure({ error, form });
    }
  };
  /** The page opens the latest revision anew, and takes up what this browser keeps for it. */
  const goOn = async (merged: PieceDraft) => {
    if (!edited || !overtaken) return;
    settle();
    keep(edited.localDraftKeyOf(overtaken.latest.revision), formOf(merged));
    await client.invalidateQueries({ queryKey: queryKey('content', 'piece') });
    setOvertaken(null);
  };
  const onSaveKey = useCallback(() => document.getElementById('keep-piece')?.click(), []);
  useSaveKey(onSaveKey);

  const isBusy = create.isPending || edit.isPending || send.isPending;
  return (
    <FormIssues.Provider value={issues}>
      <div className="piece-editor">
        <div className="piece-editor__form">
          <PieceFields form={form} set={set} />
        </div>
        <aside className="piece-editor__phone" aria-label="预览">
          <PiecePreview form={form} />
        </aside>
      </div>
      {failure && !refused && <Problem error={failure.error} />}
      {edited && overtaken && (
        <PieceConflict
          base={edited.draft}
          {...overtaken}
          onMerge={(merged) => void goOn(merged)}
          onClose={() => setOvertaken(null)}
        />
      )}
      <div className="piece-editor__bar">
        <Button id="keep-piece" loading={isBusy} onClick={() => void save('keep')}>
          存草稿
        </Button>
        <Button type="primary" loading={isBusy} onClick={() => void save('send')}>
          存好并送审
        </Button>
        <span className="quiet">{isDirty ? '没存的内容留在这台电脑上' : '都存好了'}</span>
      </div>
    </FormIssues.Provider>
  );
}

/** What the server refused, at its field. */
function issueOf(error: unknown): Issues | null {
  const bad = refusalData(error, 'BAD_DRAFT', 'field', 'reason');
  return bad && { [String(bad.field)]: String(bad.reason) };
}
