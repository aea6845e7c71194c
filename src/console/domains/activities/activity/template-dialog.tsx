import { App, Input } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { cut } from '@shared/text/characters';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { CommandDialog } from '../../../ui/command-dialog';
import type { StaffActivity } from './activity-page';

interface TemplateDialogProps {
  activity: StaffActivity;
  onClose: () => void;
}

/** Keeps what the activity looks like, for the next ones of its unit. */
export function TemplateDialog({ activity, onClose }: TemplateDialogProps) {
  const id = useId();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [name, setName] = useState(cut(activity.title, 40));
  const save = useCommand(api.activities.saveTemplate, {
    onDone: () => {
      void message.success('存好了，新建活动时就能选');
      void client.invalidateQueries({ queryKey: queryKey('activities', 'templates') });
      onClose();
    },
  });
  return (
    <CommandDialog
      title="存成模板"
      okText="存好"
      isReady={name.trim() !== ''}
      command={save}
      onClose={onClose}
      onOk={() => save.mutate({ activityId: activity.activityId, name: name.trim() })}
    >
      <div className="field">
        <label className="field__label" htmlFor={id}>
          模板名字
        </label>
        <Input
          id={id}
          value={name}
          maxLength={40}
          onChange={(event) => setName(event.target.value)}
        />
        <p className="field__note">同一个名字会换掉旧的；本单位和下面的单位都能用</p>
      </div>
    </CommandDialog>
  );
}
