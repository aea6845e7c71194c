import { EyeOutlined } from '@ant-design/icons';
import { App, Button, Drawer } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { messageOf } from '@shared/contract/connection-error';
import type { ActivityDraft } from '@shared/activities/staff/activity-draft';
import type { LastReturn } from '@shared/review/review-contract';
import { useSaveKey } from '../../../platform/keys';
import { useUndo } from '../../../ui/review/use-undo';
import { PhonePreview } from '../preview/phone-preview';
import type { ActivityStatus } from '../status-labels';
import { checkForm, firstSectionWith, type Issues } from './draft-issues';
import { IssuesContext } from './sections/field';
import type { FormDraft } from './form-draft';
import { EditConflict, latestOf, type LatestVersion } from './edit-conflict';
import { EditorNotices } from './editor-notices';
import { FormClashes } from '../clashes/form-clashes';
import { PlacesSection } from './sections/places-section';
import { QuestionsSection } from './sections/questions-section';
import { SaveBar } from './save-bar';
import { SaveProblem } from './save-problem';
import { SignUpSection } from './sections/sign-up-section';
import { AnnounceChanges } from './announce-changes';
import { useForm } from './use-form';
import { useMayPublish } from './use-may-publish';
import { issuesOfRefusal, useSave } from './use-save';
import { WhatSection } from './sections/what-section';
import { WhenSection } from './sections/when-section';
import { WhereSection } from './sections/where-section';
import { WhoSection } from './sections/who-section';
import './editor.css';

export interface EditedActivity {
  activityId: string;
  revision: number;
  status: ActivityStatus;
  lastReturn: LastReturn | null;
  editedBy: string | null;
  /** As the server has it: what is told to those who are signed up is measured against it. */
  draft: ActivityDraft;
}

/** What is put side by side with the form. */
interface Compared {
  base: ActivityDraft | null;
  latest: LatestVersion;
}

interface EditorProps {
  start: FormDraft;
  localDraftKey: string;
  /** Null for a new one. */
  edited: EditedActivity | null;
}

/** The form of an activity beside the phone that shows it. */
export function Editor({ start, localDraftKey, edited }: EditorProps) {
  const { message, modal } = App.useApp();
  const [, go] = useLocation();
  const { form, set, isDirty, keptAt, restored, settle, discard, takeUp } = useForm({
    start,
    revision: edited?.revision ?? null,
    localDraftKey,
  });
  const { save, release, refresh, isBusy } = useSave(edited);
  const mayPublish = useMayPublish(form.unitId);
  const offerUndo = useUndo();
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<{ form: FormDraft; issues: Issues } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [toAnnounce, setToAnnounce] = useState<ActivityDraft | null>(null);
  const [compared, setCompared] = useState<Compared | null>(null);
  const [showsPhone, setShowsPhone] = useState(false);
  const isOvertaken = restored !== null && edited !== null && restored.revision !== edited.revision;
  const compareKept = () => {
    if (edited) setCompared({ base: null, latest: edited });
  };

  const checked = useMemo(() => checkForm(form), [form]);
  const issues: Issues = {
    ...(tried && !checked.ok ? checked.issues : {}),
    // What the server refused stands until something is changed.
    ...(refused?.form === form ? refused.issues : {}),
  };

  const show = (found: Issues) => {
    const section = firstSectionWith(found);
    if (section) document.getElementById(`section-${section}`)?.scrollIntoView({ block: 'start' });
    void message.warning('有几处要改一下，已经标出来了');
  };

  const fail = (error: unknown) => {
    const latest = latestOf(error);
    if (latest && edited) {
      setToAnnounce(null);
      return setCompared({ base: edited.draft, latest });
    }
    setFailure(error);
    const found = issuesOfRefusal(error);
    if (!found) return;
    setRefused({ form, issues: found });
    show(found);
  };

  /** It is stored, and only that: going on from here with another save would make a second one. */
  const notReleased = (error: unknown) => {
    modal.warning({
      title: '草稿存好了，还没有发出去',
      content: messageOf(error),
      okText: '知道了',
    });
    return 'not-released' as const;
  };

  const run = async (draft: ActivityDraft, then: 'keep' | 'release', note?: string) => {
    setFailure(null);
    try {
      const saved = await save(draft, note);
      settle();
      const outcome =
        then === 'release' ? await release(saved.activityId).catch(notReleased) : null;
      await refresh();
      setToAnnounce(null);
      if (outcome === 'not-released')
        return go(`/activities/${saved.activityId}/edit`, { replace: true });
      const words = wordsOf(outcome, edited?.status ?? 'draft', saved.notified);
      if (outcome === 'published') {
        offerUndo({ kind: 'activity', subjectIds: [saved.activityId], words });
      } else void message.success(words);
      const isOver = outcome !== null || edited?.status === 'published';
      go(isOver ? `/activities/${saved.activityId}` : `/activities/${saved.activityId}/edit`, {
        replace: true,
      });
    } catch (error) {
      fail(error);
    }
  };

  const submit = (then: 'keep' | 'release') => {
    // Or it would be written over what somebody else has saved since.
    if (isOvertaken) return compareKept();
    setTried(true);
    if (!checked.ok) return show(checked.issues);
    if (edited?.status === 'published') return setToAnnounce(checked.draft);
    return void run(checked.draft, then);
  };
  const onSaveKey = useCallback(() => {
    document.getElementById('save-draft')?.click();
  }, []);
  useSaveKey(onSaveKey);

  const section = { form, set };
  return (
    <IssuesContext.Provider value={issues}>
      <div className="editor">
        <div className="editor__form">
          <EditorNotices
            edited={edited}
            restored={restored}
            isOvertaken={isOvertaken}
            failure={toAnnounce ? null : failure}
            onCompare={compareKept}
            onDiscard={discard}
          />
          <WhatSection {...section} />
          <WhenSection {...section} />
          <WhereSection {...section} />
          <FormClashes form={form} activityId={edited?.activityId} />
          <PlacesSection {...section} />
          <WhoSection {...section} />
          <QuestionsSection {...section} />
          <SignUpSection {...section} />
        </div>
        <aside className="editor__phone" aria-label="预览">
          <PhonePreview form={form} stored={edited} />
        </aside>
      </div>
      <Drawer
        open={showsPhone}
        onClose={() => setShowsPhone(false)}
        title="手机上的样子"
        size={360}
        destroyOnHidden
      >
        <PhonePreview form={form} stored={edited} />
      </Drawer>
      <SaveBar
        edited={edited}
        mayPublish={mayPublish}
        isBusy={isBusy}
        isDirty={isDirty}
        keptAt={keptAt}
        problems={Object.keys(issues).length}
        onKeep={() => submit('keep')}
        onRelease={() => submit('release')}
        look={
          <Button
            className="editor__look"
            icon={<EyeOutlined />}
            onClick={() => setShowsPhone(true)}
          >
            看手机上的样子
          </Button>
        }
      />
      {edited && toAnnounce && (
        <AnnounceChanges
          before={edited.draft}
          after={toAnnounce}
          activityId={edited.activityId}
          command={{ isPending: isBusy, error: failure }}
          problem={<SaveProblem error={failure} />}
          onCancel={() => setToAnnounce(null)}
          onSave={(note) => void run(toAnnounce, 'keep', note)}
        />
      )}
      {compared && (
        <EditConflict
          {...compared}
          form={form}
          localDraftKey={localDraftKey}
          isOpen={compared.latest.revision === edited?.revision}
          onTakeUp={takeUp}
          onClose={() => setCompared(null)}
        />
      )}
    </IssuesContext.Provider>
  );
}

function wordsOf(
  outcome: 'published' | 'in-review' | null,
  status: ActivityStatus,
  notified: number,
): string {
  if (outcome === 'published') return '发布好了，大家现在就能看到';
  if (outcome === 'in-review') return '送上去了，上级看过就会发布，结果会发到消息里';
  if (status === 'published') return notified > 0 ? `改好了，会通知 ${notified} 人` : '改好了';
  return '草稿存好了';
}
