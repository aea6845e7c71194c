import { Tag } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { Loading } from '../../../ui/loading';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { ActivityActions } from './activity-actions';
import { ActivityFacts } from './activity-facts';
import { ReviewNotice } from './review-notice';
import { SeriesNotice } from './series-notice';
import { ClashNotice } from '../clashes/clash-notice';
import { formOf } from '../editor/form-draft';
import { PhonePreview } from '../preview/phone-preview';
import { statusColours, statusLabels } from '../status-labels';
import '../editor/editor.css';

export type StaffActivity = Awaited<ReturnType<typeof api.activities.draft>>;

/** One activity as its organisers see it: how it stands, and what can be done. */
export default function ActivityPage() {
  const { id = '' } = useParams();
  const activity = useQuery({
    queryKey: queryKey('activities', 'draft', id),
    queryFn: ({ signal }) => api.activities.draft({ activityId: id }, { signal }),
  });
  if (activity.isPending) return <Loading />;
  if (activity.isError)
    return <Problem error={activity.error} onRetry={() => void activity.refetch()} />;
  const { data } = activity;
  // Before it is out, for its author and for who looks at it.
  const isOpen = data.status === 'draft' || data.status === 'in-review';
  return (
    <Page
      title={data.title}
      note={<Tag color={statusColours[data.status]}>{statusLabels[data.status]}</Tag>}
      actions={<ActivityActions activity={data} />}
    >
      <div className="editor">
        <div className="stack">
          <ReviewNotice activity={data} />
          {data.status === 'draft' && <SeriesNotice activity={data} />}
          {isOpen && <ClashNotice of={data} />}
          <ActivityFacts activity={data} />
        </div>
        <aside className="editor__phone" aria-label="预览">
          <PhonePreview form={formOf(data)} stored={data} />
        </aside>
      </div>
    </Page>
  );
}
