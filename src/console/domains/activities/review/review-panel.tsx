import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { api } from '../../../platform/api';
import { Loading } from '../../../ui/loading';
import { Problem } from '../../../ui/problem';
import { ActivityFacts } from '../activity/activity-facts';
import { ReviewNotice } from '../activity/review-notice';
import { formOf } from '../editor/form-draft';
import { PhonePreview } from '../preview/phone-preview';

/** One draft as residents will see it, all that they do not see at once, and the two ways on. */
export function ReviewPanel({ activityId }: { activityId: string }) {
  const activity = useQuery({
    queryKey: ['activities', 'draft', activityId],
    queryFn: ({ signal }) => api.activities.draft({ activityId }, { signal }),
  });
  if (activity.isPending) return <Loading />;
  if (activity.isError)
    return <Problem error={activity.error} onRetry={() => void activity.refetch()} />;
  const { data } = activity;
  return (
    <section className="review__panel" aria-labelledby="review-title">
      <div className="stack">
        <h2 className="review__title" id="review-title">
          <Link href={`/activities/${activityId}`}>{data.title}</Link>
        </h2>
        <ReviewNotice activity={data} />
        <ActivityFacts activity={data} />
      </div>
      <aside aria-label="预览">
        <PhonePreview form={formOf(data)} />
      </aside>
    </section>
  );
}
