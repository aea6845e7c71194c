import { Alert, App, Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { Problem } from '../../../ui/problem';
import type { StaffActivity } from './activity-page';
import { ChangesNotice } from './changes-notice';
import { ReasonDialog } from './reason-dialog';

/** Where the activity stands between its author and the unit above, and the next step of either. */
export function ReviewNotice({ activity }: { activity: StaffActivity }) {
  const { status, mayPublish, returnedReason, seenBefore } = activity;
  if (status === 'draft' && returnedReason !== null) {
    return <Alert type="warning" showIcon title="上级退回来了" description={returnedReason} />;
  }
  if (seenBefore !== null) {
    return <ChangesNotice activity={activity} before={seenBefore} />;
  }
  if (status !== 'in-review') return null;
  return mayPublish ? <Decide activity={activity} /> : <Wait activity={activity} />;
}

function Decide({ activity }: { activity: StaffActivity }) {
  const { activityId, revision } = activity;
  const [gives, setGives] = useState(false);
  const { settled, publish, giveBack } = useReview();
  return (
    <>
      <Alert
        type="info"
        showIcon
        title="下级送来的，看一遍再决定"
        description="发布后大家马上能报名；退回的话，写清楚要改哪里。"
        action={
          <div className="row">
            <Button onClick={() => setGives(true)}>退回</Button>
            <Button
              type="primary"
              loading={publish.isPending}
              onClick={() =>
                publish.mutate({ activityId, revision }, { onSuccess: () => settled('发布好了') })
              }
            >
              发布
            </Button>
          </div>
        }
      />
      {publish.isError && <Problem error={publish.error} />}
      {gives && (
        <ReasonDialog
          title="退回给送审的人"
          label="要改哪里"
          placeholder="时间和镇里的会冲突了，改到下午吧"
          okText="退回"
          isBusy={giveBack.isPending}
          error={giveBack.error}
          onCancel={() => setGives(false)}
          onOk={(reason) =>
            giveBack.mutate(
              { activityId, reason },
              {
                onSuccess: () => {
                  setGives(false);
                  settled('退回了，会告诉送审的人');
                },
              },
            )
          }
        />
      )}
    </>
  );
}

function Wait({ activity: { activityId } }: { activity: StaffActivity }) {
  const { settled, giveBack } = useReview();
  return (
    <>
      <Alert
        type="info"
        showIcon
        title="正在等上级审核"
        description="有了结果会发到你的消息里。"
        action={
          <Button
            loading={giveBack.isPending}
            onClick={() =>
              giveBack.mutate(
                { activityId, reason: '送审的人收回了' },
                { onSuccess: () => settled('收回来了，可以接着改') },
              )
            }
          >
            收回来改
          </Button>
        }
      />
      {giveBack.isError && <Problem error={giveBack.error} />}
    </>
  );
}

function useReview() {
  const { message } = App.useApp();
  const client = useQueryClient();
  const publish = useCommand(api.activities.publish);
  const giveBack = useCommand(api.activities.returnToDraft);
  const settled = (words: string) => {
    void message.success(words);
    void client.invalidateQueries({ queryKey: ['activities'] });
  };
  return { settled, publish, giveBack };
}
