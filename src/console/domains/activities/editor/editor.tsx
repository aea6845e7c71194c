import { EyeOutlined } from '@ant-design/icons';
import { App, Button, Drawer } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { codeOf, messageOf } from '@shared/contract/connection-error';
import type { ActivityDraft } from '@shared/activities/staff/staff-contract';
import { useSaveKey } from '../../../platform/keys';
import { PhonePreview } from '../preview/phone-preview';
import type { ActivityStatus } from '../status-words';
import { checkForm, firstSectionWith, type Issues } from './draft-issues';
import { IssuesContext } from './sections/field';
import type { FormDraft } from './form-draft';
import { EditorNotices } from './editor-notices';
import { PlacesSection } from './sections/places-section';
import { QuestionsSection } from './sections/questions-section';
import { SaveBar } from './save-bar';
import { SignUpSection } from './sections/sign-up-section';
import { TellChanges } from './tell-changes';
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
  returnedReason: string | null;
  /** As the server has it: what is told to those who are signed up is measured against it. */
  draft: ActivityDraft;
}

interface EditorProps {
  start: FormDraft;
  keptName: string;
  /** Null for a new one. */
  edited: EditedActivity | null;
}

/** The form of an activity beside the phone that shows it. */
export function Editor({ start, keptName, edited }: EditorProps) {
  const { message } = App.useApp();
  const [, go] = useLocation();
  const { form, set, isDirty, keptAt, restored, settle, discard } = useForm({
    start,
    revision: edited?.revision ?? null,
    keptName,
  });
  const { save, release, refresh, isBusy } = useSave(edited);
  const mayPublish = useMayPublish(form.unitId);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<{ form: FormDraft; issues: Issues } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [toTell, setToTell] = useState<ActivityDraft | null>(null);
  const [showsPhone, setShowsPhone] = useState(false);

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
    const found = issuesOfRefusal(error);
    if (!found) return setFailure(error);
    setRefused({ form, issues: found });
    return show(found);
  };

  const run = async (draft: ActivityDraft, then: 'keep' | 'release', note?: string) => {
    setFailure(null);
    try {
      const saved = await save(draft, note);
      settle();
      const outcome = then === 'release' ? await release(saved.activityId) : null;
      await refresh();
      setToTell(null);
      void message.success(wordsOf(outcome, edited?.status ?? 'draft', saved.told));
      const isOver = outcome !== null || edited?.status === 'published';
      go(isOver ? `/activities/${saved.activityId}` : `/activities/${saved.activityId}/edit`, {
        replace: true,
      });
    } catch (error) {
      fail(error);
    }
  };

  const submit = (then: 'keep' | 'release') => {
    setTried(true);
    if (!checked.ok) return show(checked.issues);
    if (edited?.status === 'published') return setToTell(checked.draft);
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
            failure={failure}
            isStale={codeOf(failure) === 'CHANGED_MEANWHILE'}
            failureWords={failure ? messageOf(failure) : ''}
            onDiscard={discard}
          />
          <WhatSection {...section} />
          <WhenSection {...section} />
          <WhereSection {...section} />
          <PlacesSection {...section} />
          <WhoSection {...section} />
          <QuestionsSection {...section} />
          <SignUpSection {...section} />
        </div>
        <aside className="editor__phone" aria-label="预览">
          <PhonePreview form={form} />
        </aside>
      </div>
      <Drawer
        open={showsPhone}
        onClose={() => setShowsPhone(false)}
        title="手机上的样子"
        size={360}
        destroyOnHidden
      >
        <PhonePreview form={form} />
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
      {edited && toTell && (
        <TellChanges
          before={edited.draft}
          after={toTell}
          activityId={edited.activityId}
          isBusy={isBusy}
          onCancel={() => setToTell(null)}
          onSave={(note) => void run(toTell, 'keep', note)}
        />
      )}
    </IssuesContext.Provider>
  );
}

function wordsOf(
  outcome: 'published' | 'in-review' | null,
  status: ActivityStatus,
  told: number,
): string {
  if (outcome === 'published') return '发布好了，大家现在就能看到';
  if (outcome === 'in-review') return '送上去了，上级看过就会发布，结果会发到消息里';
  if (status === 'published') return told > 0 ? `改好了，会通知 ${told} 人` : '改好了';
  return '草稿存好了';
}
