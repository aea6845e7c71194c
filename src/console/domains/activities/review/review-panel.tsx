import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { queryKey } from '@shared/contract/query-key';
import type { QueueItem } from '@shared/review/review-contract';
import { api } from '../../../platform/api';
import { Loading } from '../../../ui/loading';
import { Problem } from '../../../ui/problem';
import { ActivityFacts } from '../activity/activity-facts';
import type { StaffActivity } from '../activity/activity-page';
import { ReviewNotice } from '../activity/review-notice';
import { ClashNotice } from '../clashes/clash-notice';
import { formOf } from '../editor/form-draft';
import { PhonePreview } from '../preview/phone-preview';
import { SeriesDecision } from './series-decision';
import '../editor/editor.css';
import './review-panel.css';

/** What waits, as residents will see it, with all that they do not see at once, and the two ways on. */
export default function ReviewPanel({ item }: { item: QueueItem }) {
  const [first] = item.subjects;
  const activityId = first?.id ?? '';
  const activity = useQuery({
    queryKey: queryKey('activities', 'draft', activityId),
    queryFn: ({ signal }) => api.activities.draft({ activityId }, { signal }),
    enabled: activityId !== '',
  });
  if (activity.isPending) return <Loading />;
  if (activity.isError)
    return <Problem error={activity.error} onRetry={() => void activity.refetch()} />;
  const isSeries = item.subjects.length > 1;
  return (
    <section className="review-panel" aria-labelledby="review-title">
      <div className="stack">
        <h2 className="review-panel__title" id="review-title">
          <Link href={`/activities/${activityId}`}>{activity.data.title}</Link>
        </h2>
        {isSeries ? <SeriesDecision item={item} /> : <ReviewNotice activity={activity.data} />}
        {isSeries && <h3 className="section-title">第一场的内容</h3>}
        {!isSeries && <ClashNotice of={activity.data} />}
        <ActivityFacts activity={activity.data} />
      </div>
      <Preview activity={activity.data} />
    </section>
  );
}

function Preview({ activity }: { activity: StaffActivity }) {
  return (
    <aside aria-label="预览">
      <PhonePreview form={formOf(activity)} stored={activity} />
    </aside>
  );
}
