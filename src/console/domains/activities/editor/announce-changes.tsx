import { Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { changesToAnnounce } from '@shared/activities/staff/changes-to-announce';
import type { ActivityDraft } from '@shared/activities/staff/activity-draft';
import { changedText } from '@shared/activities/staff/notice-text';
import { WhoReads } from '../who-reads';
import { CommandDialog } from '../../../ui/command-dialog';

interface AnnounceChangesProps {
  activityId: string;
  before: ActivityDraft;
  after: ActivityDraft;
  command: { isPending: boolean; error: unknown };
  problem: ReactNode;
  onCancel: () => void;
  onSave: (note: string | undefined) => void;
}

/** Before a published activity is changed: what those who are signed up will read. */
export function AnnounceChanges(props: AnnounceChangesProps) {
  const { activityId, before, after, command, problem, onCancel, onSave } = props;
  const [note, setNote] = useState('');
  const changes = changesToAnnounce(before, after);
  const isNews = changes.length > 0 || note.trim() !== '';
  return (
    <CommandDialog
      title="保存修改"
      okText={isNews ? '保存并通知' : '保存'}
      cancelText="再看看"
      command={command}
      problem={problem}
      onClose={onCancel}
      onOk={() => onSave(note.trim() || undefined)}
    >
      <div className="stack">
        {!isNews ? (
          <p>这次改的不影响已经报名的人，不会打扰她们。</p>
        ) : (
          <WhoReads
            activityId={activityId}
            title="活动有变动"
            words={changedText(after.title, changes, note.trim())}
          />
        )}
        <div className="field">
          <label className="field__label" htmlFor="change-note">
            再说一句 <span className="quiet">可以不填</span>
          </label>
          <Input
            id="change-note"
            value={note}
            maxLength={120}
            placeholder="讲师临时有事，改到下周，给大家添麻烦了"
            onChange={(event) => setNote(event.target.value)}
          />
        </div>
      </div>
    </CommandDialog>
  );
}
