import { Link } from 'wouter';
import { Loading } from '../../../ui/loading';
import { NothingHere } from '../../../ui/nothing-here';
import { Problem } from '../../../ui/problem';
import { ActivityCards } from './activity-cards';
import { useHosted } from './use-hosted';

/** What the unit holds next, the nearest first. */
export function ComingActivities({ unitId }: { unitId: string }) {
  const hosted = useHosted({ unitId, statuses: ['published'] }, { limit: 50 });
  if (hosted.isPending) return <Loading />;
  if (hosted.isError) return <Problem error={hosted.error} onRetry={() => void hosted.refetch()} />;
  const now = new Date().toISOString();
  const coming = hosted.items.filter(({ endsAt }) => endsAt > now).reverse();
  return (
    <section aria-labelledby="coming-title">
      <h2 className="section-title" id="coming-title">
        接下来的活动
      </h2>
      {coming.length === 0 ? (
        <NothingHere title="接下来没有活动">
          <Link href="/activities/new">新建一场</Link>
        </NothingHere>
      ) : (
        <ActivityCards activities={coming.slice(0, 8)} />
      )}
    </section>
  );
}
