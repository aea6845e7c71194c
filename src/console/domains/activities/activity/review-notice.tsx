import { Alert, App, Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import type { ActivityDraft } from '@shared/activities/staff/activity-draft';
import { draftDifferences } from '@shared/activities/staff/draft-differences';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { Problem } from '../../../ui/problem';
import { Decide } from '../../../ui/review/decide';
import { ReturnedBefore } from '../../../ui/review/returned-before';
import { useDecision } from '../../../ui/review/use-decision';
import { useNames } from '../use-names';
import type { StaffActivity } from './activity-page';
import { ChangesNotice } from './changes-notice';

/** Where the activity stands between its author and the unit above, and the next step of either. */
export function ReviewNotice({ activity }: { activity: StaffActivity }) {
  const { status, mayPublish, lastReturn, reviewedDraft } = activity;
  if (status === 'draft' && lastReturn !== null) {
    return <Alert type="warning" showIcon title="上级退回来了" description={lastReturn.reason} />;
  }
  if (status === 'in-review') {
    return mayPublish ? <DecideActivity activity={activity} /> : <Wait activity={activity} />;
  }
  const isPublic = status === 'published' || status === 'cancelled';
  if (!isPublic || reviewedDraft === null) return null;
  return <ChangesNotice activity={activity} before={reviewedDraft} />;
}

function DecideActivity({ activity }: { activity: StaffActivity }) {
  const { activityId, revision, title, lastReturn, reviewedDraft } = activity;
  const decision = useDecision('activity');
  const publish = useCommand(api.activities.publish);
  const giveBack = useCommand(api.activities.returnForChanges);
  const subjectIds = [activityId];
  return (
    <>
      <Decide
        title="下级送来的，看一遍再决定"
        description="发布后大家马上能报名；退回的话，写清楚要改哪里。"
        decision={decision}
        onPublish={() =>
          void decision.decide({
            subjectIds,
            words: `发布了“${title}”`,
            run: () => publish.mutateAsync({ activityId, revision, from: 'in-review' }),
          })
        }
        onReturn={(reason) =>
          decision.decide({
            subjectIds,
            words: `退回了“${title}”`,
            run: () => giveBack.mutateAsync({ activityId, reason }),
          })
        }
      />
      {lastReturn && (
        <ReturnedSince before={reviewedDraft} activity={activity} lastReturn={lastReturn} />
      )}
    </>
  );
}

interface ReturnedSinceProps {
  activity: StaffActivity;
  before: ActivityDraft | null;
  lastReturn: NonNullable<StaffActivity['lastReturn']>;
}

function ReturnedSince({ activity, before, lastReturn }: ReturnedSinceProps) {
  const names = useNames(before ? [before, activity] : [activity]);
  return (
    <ReturnedBefore
      lastReturn={lastReturn}
      differences={before && draftDifferences(before, activity, names)}
    />
  );
}

function Wait({ activity: { activityId } }: { activity: StaffActivity }) {
  const { message } = App.useApp();
  const client = useQueryClient();
  const takeBack = useCommand(api.activities.returnForChanges, {
    onDone: () => {
      void message.success('收回来了，可以接着改');
      void client.invalidateQueries({ queryKey: queryKey('activities') });
    },
  });
  return (
    <>
      <Alert
        type="info"
        showIcon
        title="正在等上级审核"
        description="有了结果会发到你的消息里。"
        action={
          <Button
            loading={takeBack.isPending}
            onClick={() => takeBack.mutate({ activityId, reason: '送审的人收回了' })}
          >
            收回来改
          </Button>
        }
      />
      {takeBack.isError && <Problem error={takeBack.error} />}
    </>
  );
}
