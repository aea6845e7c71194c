import { Alert, Input, Modal } from 'antd';
import { useState } from 'react';
import { changesToTell } from '@shared/activities/staff/draft-rules';
import type { ActivityDraft } from '@shared/activities/staff/staff-contract';
import { changedWords } from '@shared/activities/staff/notice-words';
import { useToldWords } from '../use-people';

interface TellChangesProps {
  activityId: string;
  before: ActivityDraft;
  after: ActivityDraft;
  isBusy: boolean;
  onCancel: () => void;
  onSave: (note: string | undefined) => void;
}

/** Before a published activity is changed: what those who are signed up will read. */
export function TellChanges(props: TellChangesProps) {
  const { activityId, before, after, isBusy, onCancel, onSave } = props;
  const [note, setNote] = useState('');
  const changes = changesToTell(before, after);
  const people = useToldWords(activityId);
  const isNews = changes.length > 0 || note.trim() !== '';
  return (
    <Modal
      open
      title="保存修改"
      okText={isNews ? '保存并通知' : '保存'}
      cancelText="再看看"
      confirmLoading={isBusy}
      onCancel={onCancel}
      onOk={() => onSave(note.trim() || undefined)}
    >
      <div className="stack">
        {!isNews ? (
          <p>这次改的不影响已经报名的人，不会打扰她们。</p>
        ) : (
          <div>
            <p>{people}会收到：</p>
            <Alert
              type="info"
              title="活动有变动"
              description={changedWords(after.title, changes, note.trim())}
            />
          </div>
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
    </Modal>
  );
}
