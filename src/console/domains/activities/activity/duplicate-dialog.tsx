import { Input } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useLocation } from 'wouter';
import { daysBetween, firstDay, shiftDraft } from '@shared/activities/staff/recurrence';
import { addDays, shanghaiDate } from '@shared/time/shanghai';
import { dayLabel } from '@shared/time/day-label';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { CommandDialog } from '../../../ui/command-dialog';
import type { StaffActivity } from './activity-page';
import { ClashNotice } from '../clashes/clash-notice';

interface DuplicateDialogProps {
  activity: StaffActivity;
  onClose: () => void;
}

/** Copies an activity to another day, as a draft. */
export function DuplicateDialog({ activity, onClose }: DuplicateDialogProps) {
  const id = useId();
  const client = useQueryClient();
  const [, go] = useLocation();
  const first = firstDay(activity);
  const [date, setDate] = useState(() => addDays(first, weeksAhead(first) * 7));
  const laterDays = daysBetween(first, date);
  const isPossible = laterDays >= 0 && laterDays <= 400;
  const duplicate = useCommand(api.activities.duplicate, {
    onDone: ({ activityId }) => {
      void client.invalidateQueries({ queryKey: queryKey('activities') });
      go(`/activities/${activityId}/edit`);
    },
  });
  return (
    <CommandDialog
      title="复制一场"
      okText="复制成草稿"
      isReady={isPossible}
      command={duplicate}
      onClose={onClose}
      onOk={() => duplicate.mutate({ activityId: activity.activityId, laterDays })}
    >
      <div className="field">
        <label className="field__label" htmlFor={id}>
          新的一场在哪天
        </label>
        <Input id={id} type="date" value={date} onChange={(event) => setDate(event.target.value)} />
        {isPossible && <p className="field__note">{dayLabel(date)}，报名和取消的时间跟着往后挪</p>}
        {!isPossible && <p className="field__issue">要在原来那天之后，一年以内</p>}
        {isPossible && <ClashNotice of={shiftDraft(activity, laterDays)} />}
      </div>
    </CommandDialog>
  );
}

/** So many weeks later that it is not in the past. */
function weeksAhead(first: string): number {
  const behind = daysBetween(first, addDays(shanghaiDate(new Date()), 7));
  return Math.max(1, Math.ceil(behind / 7));
}
