import { Alert, Button } from 'antd';
import { draftDifferences } from '@shared/activities/staff/draft-differences';
import type { ActivityDraft } from '@shared/activities/staff/activity-draft';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { Problem } from '../../../ui/problem';
import { Differences } from '../../../ui/review/differences';
import { useDecision } from '../../../ui/review/use-decision';
import { useNames } from '../use-names';
import type { StaffActivity } from './activity-page';

interface ChangesNoticeProps {
  activity: StaffActivity;
  /** What the unit above reviewed last. */
  before: ActivityDraft;
}

/** What was changed after publishing, beside what was there, until the unit above has looked at it. */
export function ChangesNotice({ activity, before }: ChangesNoticeProps) {
  const { activityId, revision, mayPublish, title } = activity;
  const names = useNames([before, activity]);
  const decision = useDecision('activity');
  const acknowledge = useCommand(api.activities.acknowledgeChanges);
  if (!mayPublish) {
    return (
      <Alert
        type="info"
        showIcon
        title="发布后改过，上级还没看"
        description="居民看到的已经是改过的，不用等。"
      />
    );
  }
  return (
    <>
      <Alert
        type="info"
        showIcon
        title="发布后改过，居民看到的已经是新的"
        description="没问题就点“看过了”；要改就直接改，或者联系他们。"
        action={
          <Button
            type="primary"
            loading={decision.isPending}
            onClick={() =>
              void decision.decide({
                subjectIds: [activityId],
                words: `看过了“${title}”的修改`,
                run: () => acknowledge.mutateAsync({ activityId, revision }),
              })
            }
          >
            看过了
          </Button>
        }
      />
      {decision.error !== null && <Problem error={decision.error} />}
      <div className="editor-section">
        <Differences label="改了哪里" items={draftDifferences(before, activity, names)} />
      </div>
    </>
  );
}
