import { useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { queryKey } from '@shared/contract/query-key';
import { mostAtOnce } from '@shared/review/review-contract';
import { timeSpan } from '@shared/time/time-format';
import { api } from '../../../platform/api';
import { queryClient } from '../../../platform/query-client';
import { useCommand } from '../../../platform/use-command';
import { CommandDialog } from '../../../ui/command-dialog';
import { useDecision } from '../../../ui/review/use-decision';
import type { StaffActivity } from './activity-page';
import './series-notice.css';

type Drafts = Awaited<ReturnType<typeof api.activities.seriesDrafts>>['items'];

/** A draft has companions, for instance weekly copies: all of them go on their way at once. */
export function SeriesNotice({ activity }: { activity: StaffActivity }) {
  const { activityId, mayPublish } = activity;
  const [asks, setAsks] = useState(false);
  const drafts = useQuery({
    queryKey: queryKey('activities', 'seriesDrafts', activityId),
    queryFn: ({ signal }) => api.activities.seriesDrafts({ activityId }, { signal }),
  });
  const others = drafts.data?.items ?? [];
  if (others.length === 0) return null;
  return (
    <>
      <Alert
        type="info"
        showIcon
        title={`这个系列还有 ${others.length} 场草稿，可以一起${mayPublish ? '发布' : '送审'}`}
        action={
          <Button onClick={() => setAsks(true)}>{mayPublish ? '一起发布' : '一起送审'}</Button>
        }
      />
      {asks && <SeriesDialog activity={activity} others={others} onClose={() => setAsks(false)} />}
    </>
  );
}

interface SeriesDialogProps {
  activity: StaffActivity;
  others: Drafts;
  onClose: () => void;
}

function SeriesDialog({ activity, others, onClose }: SeriesDialogProps) {
  const { activityId, revision, mayPublish, title, sessions } = activity;
  const { message } = App.useApp();
  const send = useCommand(api.activities.sendSeriesToReview, {
    onDone: ({ sent }) => {
      void message.success(`${sent} 场一起送上去了，结果会发到消息里`);
      void queryClient.invalidateQueries({ queryKey: queryKey('activities') });
      onClose();
    },
  });
  const publish = useCommand(api.activities.publishSeries);
  const decision = useDecision('activity');
  const own = {
    activityId,
    revision,
    title,
    startsAt: sessions[0]?.startsAt ?? '',
    endsAt: sessions.at(-1)?.endsAt ?? '',
    isCopy: true,
  };
  const all = [own, ...others]
    .sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
    .slice(0, mostAtOnce);
  // Copies of it are what is meant; other drafts of the series may not be finished.
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(all.filter(({ isCopy }) => isCopy).map((each) => each.activityId)),
  );
  const items = all
    .filter((each) => chosen.has(each.activityId))
    .map((each) => ({ activityId: each.activityId, revision: each.revision }));
  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const publishAll = async () => {
    const done = await decision.decide({
      subjectIds: items.map((each) => each.activityId),
      words: `发布了“${title}”等 ${items.length} 场`,
      run: () => publish.mutateAsync({ items, from: 'draft' }),
    });
    if (done) onClose();
  };
  const what = `${items.length} 场`;
  return (
    <CommandDialog
      title={mayPublish ? '一起发布' : '一起送审'}
      okText={mayPublish ? `发布这 ${what}` : `送审这 ${what}`}
      isReady={items.length > 0}
      command={mayPublish ? decision : send}
      onClose={onClose}
      onOk={() => (mayPublish ? void publishAll() : send.mutate({ items }))}
    >
      <p className="quiet series-dialog__about">
        {mayPublish
          ? '发布后大家马上能报名。'
          : '上级收到一条消息，一次看完、一次决定；还没写好的，去掉前面的勾。'}
      </p>
      <ul className="plain-list series-dialog">
        {all.map((each) => (
          <li key={each.activityId}>
            <Checkbox
              checked={chosen.has(each.activityId)}
              onChange={(event) => choose(each.activityId, event.target.checked)}
            >
              {timeSpan(each.startsAt, each.endsAt)}
              {each.title !== title && ` ${each.title}`}
            </Checkbox>
          </li>
        ))}
      </ul>
    </CommandDialog>
  );
}
