import { Button } from 'antd';
import type { ReactNode } from 'react';
import { shanghai } from '@shared/time/time-format';
import type { EditedActivity } from './editor';

interface SaveBarProps {
  edited: EditedActivity | null;
  /** Whether the unit chosen publishes without a look from above; null while that is not known. */
  mayPublish: boolean | null;
  isBusy: boolean;
  isDirty: boolean;
  keptAt: string | null;
  problems: number;
  onKeep: () => void;
  onRelease: () => void;
  /** The button that opens the preview where there is no room beside the form. */
  look: ReactNode;
}

/** Fixed at the bottom: how things stand, and the one thing to do next. */
export function SaveBar(props: SaveBarProps) {
  const { edited, mayPublish, isBusy, isDirty, problems, keptAt, look, onKeep, onRelease } = props;
  const isDraft = edited === null || edited.status === 'draft';
  return (
    <div className="save-bar">
      <p className="save-bar__state" role="status">
        {problems > 0 ? `还有 ${problems} 处要改` : stateLabel(isDirty, keptAt)}
      </p>
      {look}
      <Button
        id="save-draft"
        type={isDraft ? 'default' : 'primary'}
        loading={isBusy && !isDraft}
        disabled={isBusy}
        onClick={onKeep}
      >
        {isDraft ? '存草稿' : '保存修改'}
      </Button>
      {isDraft && (
        <Button type="primary" loading={isBusy} onClick={onRelease}>
          {releaseLabel(mayPublish)}
        </Button>
      )}
    </div>
  );
}

/** Promises nothing that is not known yet. */
function releaseLabel(mayPublish: boolean | null): string {
  if (mayPublish === null) return '提交';
  return mayPublish ? '发布' : '送上级审核';
}

function stateLabel(isDirty: boolean, keptAt: string | null): string {
  if (!isDirty) return '';
  return keptAt === null ? '正在写…' : `${shanghai(keptAt).clock} 已记在这台电脑上，还没保存`;
}
