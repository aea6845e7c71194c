import { Alert, App, Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { draftDifferences, type DraftDifference } from '@shared/activities/staff/draft-differences';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { Problem } from '../../../ui/problem';
import { useUnitNames } from '../editor/sections/unit-select';
import { useSeries } from '../use-series';
import type { StaffActivity } from './activity-page';
import './changes-notice.css';

interface ChangesNoticeProps {
  activity: StaffActivity;
  /** What the unit above saw last. */
  before: NonNullable<StaffActivity['seenBefore']>;
}

/** What was changed after publishing, beside what was there, until the unit above has looked at it. */
export function ChangesNotice({ activity, before }: ChangesNoticeProps) {
  const { activityId, revision, mayPublish } = activity;
  const { message } = App.useApp();
  const client = useQueryClient();
  const differences = useDifferences(before, activity);
  const acknowledge = useCommand(api.activities.acknowledgeChanges, {
    onDone: () => {
      void message.success('记下了，看过了');
      void client.invalidateQueries({ queryKey: ['activities'] });
    },
  });
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
            loading={acknowledge.isPending}
            onClick={() => acknowledge.mutate({ activityId, revision })}
          >
            看过了
          </Button>
        }
      />
      {acknowledge.isError && <Problem error={acknowledge.error} />}
      <dl className="editor-section changes" aria-label="改了哪里">
        {differences.map((difference) => (
          <Difference key={difference.label} {...difference} />
        ))}
      </dl>
    </>
  );
}

function Difference({ label, before, after }: DraftDifference) {
  return (
    <div className="changes__row">
      <dt className="changes__name">{label}</dt>
      <dd className="changes__after">
        <span className="changes__which">现在</span> {after || '没有写'}
      </dd>
      <dd className="changes__before">
        <span className="changes__which">原来</span> {before || '没有写'}
      </dd>
    </div>
  );
}

function useDifferences(before: ChangesNoticeProps['before'], after: StaffActivity) {
  const { data: series = [] } = useSeries();
  const units = useUnitNames([
    ...new Set(
      [before, after].flatMap(({ unitId, allowedUnitIds }) => [unitId, ...allowedUnitIds]),
    ),
  ]);
  return draftDifferences(before, after, {
    unit: (unitId) => units.get(unitId) ?? '…',
    series: (seriesId) => series.find(({ id }) => id === seriesId)?.name ?? '…',
  });
}
