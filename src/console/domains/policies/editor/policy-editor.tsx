import { App, Button, Popconfirm } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { messageOf, refusalData } from '@shared/contract/connection-error';
import { queryKey } from '@shared/contract/query-key';
import { ruledOf } from '@shared/policies/affected/who-changes';
import type { PolicyDraft } from '@shared/policies/drafts';
import { api } from '../../../platform/api';
import { useSaveKey } from '../../../platform/keys';
import { keep } from '../../../platform/local-storage';
import { useCommand } from '../../../platform/use-command';
import { FormIssues, type FormIssuesByField } from '../../../ui/form-field';
import { Panel } from '../../../ui/panel';
import { Problem } from '../../../ui/problem';
import { sourceHostsQuery } from '../upkeep/use-upkeep';
import { PolicyPreview } from '../preview/policy-preview';
import { PolicyFields } from './fields/policy-fields';
import { TextField } from './fields/text-field';
import { latestOf, PolicyConflict, type LatestPolicy } from './policy-conflict';
import { checkForm, formOf, type PolicyForm } from './policy-form';
import { RuleSection } from './rule-section';
import { useLeaveQuestion } from './use-leave-question';
import { usePolicyForm } from './use-policy-form';
import './editor.css';

interface PolicyEditorProps {
  start: PolicyForm;
  localDraftKey: string;
  /** What keeps the saved text from going public, at its fields. */
  problems: FormIssuesByField;
  /** Null for a new one. */
  edited: EditedPolicy | null;
}

interface EditedPolicy {
  policyId: string;
  revision: number;
  /** As the server has it. */
  draft: PolicyDraft;
  isLive: boolean;
  /** What residents see, or else as the server has it: what a change of the rule is measured by. */
  compared: PolicyDraft;
  /** Where this browser keeps what is typed on top of a revision. */
  localDraftKeyOf: (revision: number) => string;
}

/** Somebody else was faster. */
interface Overtaken {
  mine: PolicyDraft;
  latest: LatestPolicy;
}

/** The form beside the phone that shows it. */
export function PolicyEditor({ start, localDraftKey, problems, edited }: PolicyEditorProps) {
  const { message } = App.useApp();
  const [, go] = useLocation();
  const client = useQueryClient();
  const { form, set, isDirty, settle, discard, discarded } = usePolicyForm(start, localDraftKey);
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<{ error: unknown; form: PolicyForm } | null>(null);
  const [overtaken, setOvertaken] = useState<Overtaken | null>(null);
  const create = useCommand(api.policies.create);
  const edit = useCommand(api.policies.edit);
  const send = useCommand(api.policies.sendToReview);
  const { data: known } = useQuery(sourceHostsQuery(form.unitId));
  useLeaveQuestion(isDirty);

  const checked = useMemo(() => checkForm(form), [form]);
  const refused = failure?.form === form ? issueOf(failure.error) : null;
  const issues: FormIssuesByField = {
    ...untouched(problems, form, start),
    ...(tried && !checked.ok ? checked.issues : {}),
    ...refused,
  };

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
        ? await edit.mutateAsync({ policyId: edited.policyId, revision: edited.revision, draft })
        : await create.mutateAsync({ draft });
      settle();
      const notSent = then === 'send' ? await sendOn(saved) : null;
      if (notSent !== null) void message.warning(`存好了，还没送审：${notSent}`);
      else void message.success(then === 'send' ? '送审了，有结果会告诉你' : '存好了');
      await client.invalidateQueries({ queryKey: queryKey('policies') });
      go(`/policies/${saved.policyId}`, { replace: true });
    } catch (error) {
      const latest = latestOf(error);
      if (latest) setOvertaken({ mine: draft, latest });
      else setFailure({ error, form });
    }
  };
  /** It is saved by now: why it was not submitted stands on its page, with what is still to be done. */
  const sendOn = async (saved: { policyId: string; revision: number }) => {
    try {
      await send.mutateAsync(saved);
      return null;
    } catch (error) {
      return messageOf(error);
    }
  };
  /** The page opens the latest revision anew, and takes up what this browser keeps for it. */
  const goOn = async (merged: PolicyDraft) => {
    if (!edited || !overtaken) return;
    settle();
    keep(edited.localDraftKeyOf(overtaken.latest.revision), formOf(merged));
    await client.invalidateQueries({ queryKey: queryKey('policies', 'draft') });
    setOvertaken(null);
  };
  const onSaveKey = useCallback(() => document.getElementById('keep-policy')?.click(), []);
  useSaveKey(onSaveKey);

  const isBusy = create.isPending || edit.isPending || send.isPending;
  return (
    <FormIssues.Provider value={issues}>
      <div className="policy-editor">
        <div className="policy-editor__form">
          <PolicyFields form={form} set={set} hosts={known?.hosts ?? []} />
          <RuleSection
            key={discarded}
            form={form}
            set={set}
            before={edited && ruledOf(edited.compared)}
          />
          {edited?.isLive && (
            <Panel title="这次改了什么">
              <TextField
                name="whatChanged"
                label="一句话"
                note="公开以后，关注的人会收到这一句，版本里也写着。"
                isOptional
                most={200}
                lines={2}
                value={form.whatChanged}
                onChange={(whatChanged) => set({ whatChanged })}
              />
            </Panel>
          )}
        </div>
        <aside className="policy-editor__phone" aria-label="预览">
          <PolicyPreview form={form} />
        </aside>
      </div>
      {failure && !refused && <Problem error={failure.error} />}
      {edited && overtaken && (
        <PolicyConflict
          base={edited.draft}
          {...overtaken}
          onMerge={(merged) => void goOn(merged)}
          onClose={() => setOvertaken(null)}
        />
      )}
      <div className="policy-editor__bar">
        <Button id="keep-policy" loading={isBusy} onClick={() => void save('keep')}>
          存草稿
        </Button>
        <Button type="primary" loading={isBusy} onClick={() => void save('send')}>
          存好并送审
        </Button>
        <span className="quiet" role="status">
          {isDirty ? '没存的内容留在这台电脑上' : '都存好了'}
        </span>
        {isDirty && (
          <Popconfirm
            title={edited ? '回到存好的那一稿？' : '写的都不要了？'}
            okText="不要了"
            cancelText="留着"
            onConfirm={discard}
          >
            <Button type="text">不要没存的</Button>
          </Popconfirm>
        )}
      </div>
    </FormIssues.Provider>
  );
}

/** What the server refused, at its field. */
function issueOf(error: unknown): FormIssuesByField | null {
  const bad = refusalData(error, 'BAD_DRAFT', 'field', 'reason');
  return bad && { [String(bad.field)]: String(bad.reason) };
}

/** A field that was changed since may be mended: the server says so once it is saved. */
function untouched(problems: FormIssuesByField, form: PolicyForm, start: PolicyForm) {
  const now = new Map<string, unknown>(Object.entries(form));
  const then = new Map<string, unknown>(Object.entries(start));
  return Object.fromEntries(
    Object.entries(problems).filter(([field]) => now.get(field) === then.get(field)),
  );
}
