import { App, Checkbox, Input, InputNumber, Segmented } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useLocation } from 'wouter';
import {
  daysBetween,
  firstDay,
  longestRecurrenceDays,
  plannedDays,
  shiftDraft,
  type RecurrenceRule,
} from '@shared/activities/staff/recurrence';
import { isPublicHoliday } from '@shared/time/public-holidays';
import { addDays } from '@shared/time/shanghai';
import { dayLabel } from '@shared/time/day-label';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { CommandDialog } from '../../../ui/command-dialog';
import type { StaffActivity } from './activity-page';
import { ClashNotice } from '../clashes/clash-notice';

interface RepeatDialogProps {
  activity: StaffActivity;
  onClose: () => void;
}

/** The same activity every week or month: the days are shown before the drafts are made. */
export function RepeatDialog({ activity, onClose }: RepeatDialogProps) {
  const id = useId();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [, go] = useLocation();
  const first = firstDay(activity);
  const [every, setEvery] = useState<'week' | 'month'>('week');
  const [day, setDay] = useState<number | null>(Number(first.slice(8)));
  const [until, setUntil] = useState(addDays(first, 90));
  const [skipHolidays, setSkipHolidays] = useState(true);
  const rule: RecurrenceRule = every === 'week' ? { every } : { every, day: day ?? 1 };
  const isPossible =
    daysBetween(first, until) > 0 && daysBetween(first, until) <= longestRecurrenceDays;
  const isLeftOut = skipHolidays ? isPublicHoliday : undefined;
  const days = isPossible ? plannedDays(activity, rule, until, isLeftOut) : [];
  const held = days.filter((each) => !each.isLeftOut).map(({ date }) => date);
  const repeat = useCommand(api.activities.repeat, {
    onDone: ({ dates }) => {
      void message.success(`排好了 ${dates.length} 场草稿`);
      void client.invalidateQueries({ queryKey: queryKey('activities') });
      go('/activities?status=draft');
    },
  });
  return (
    <CommandDialog
      title="每周、每月再办"
      okText={held.length > 0 ? `排 ${held.length} 场草稿` : '排成草稿'}
      isReady={held.length > 0}
      command={repeat}
      onClose={onClose}
      onOk={() => repeat.mutate({ activityId: activity.activityId, rule, until, skipHolidays })}
    >
      <div className="stack">
        <div className="row">
          <Segmented
            aria-label="多久一次"
            value={every}
            options={[
              { value: 'week' as const, label: '每周' },
              { value: 'month' as const, label: '每月' },
            ]}
            onChange={setEvery}
          />
          {every === 'month' && (
            <InputNumber
              aria-label="几号"
              value={day}
              min={1}
              max={31}
              precision={0}
              suffix="号"
              onChange={setDay}
            />
          )}
        </div>
        <div className="field">
          <label className="field__label" htmlFor={id}>
            办到哪天
          </label>
          <Input
            id={id}
            type="date"
            value={until}
            onChange={(event) => setUntil(event.target.value)}
          />
          {!isPossible && <p className="field__issue">要在这场之后，一年以内</p>}
        </div>
        <Checkbox
          checked={skipHolidays}
          onChange={(event) => setSkipHolidays(event.target.checked)}
        >
          放假的日子不办
        </Checkbox>
        <ul className="repeat-days" aria-label="会办的日子">
          {days.map(({ date, isLeftOut: isOff }) => (
            <li key={date} className={isOff ? 'repeat-days__left-out' : ''}>
              {dayLabel(date)}
              {isOff && '，碰上放假，不办'}
            </li>
          ))}
        </ul>
        {held.length > 0 && (
          <ClashNotice of={{ ...activity, sessions: sessionsOn(activity, held) }} />
        )}
        {isPossible && held.length === 0 && <p>这段时间里没有合适的日子。</p>}
      </div>
    </CommandDialog>
  );
}

/** The sessions of all copies. */
function sessionsOn(activity: StaffActivity, dates: readonly string[]) {
  const first = firstDay(activity);
  return dates.flatMap((date) => shiftDraft(activity, daysBetween(first, date)).sessions);
}
