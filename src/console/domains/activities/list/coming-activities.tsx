import { useQueries } from '@tanstack/react-query';
import { Link } from 'wouter';
import { shanghaiDate } from '@shared/time/shanghai';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { Loading } from '../../../ui/loading';
import { NothingHere } from '../../../ui/nothing-here';
import { Problem } from '../../../ui/problem';
import { atSession, type MonthActivity } from '../calendar/day-sessions';
import { monthLater } from '../calendar/month';
import { ActivityCards } from './activity-cards';

const mostShown = 6;

/** What the unit holds next, the nearest first. */
export function ComingActivities({ unitId }: { unitId: string }) {
  const today = shanghaiDate(new Date());
  const month = today.slice(0, 7);
  const { items, isPending, error, retry } = useQueries({
    queries: [month, monthLater(month, 1)].map((each) => ({
      queryKey: queryKey('activities', 'managedMonth', unitId, each, 'coming'),
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        api.activities.managedMonth(
          { unitId, month: each, statuses: ['published'], from: today },
          { signal },
        ),
    })),
    combine: (answers) => ({
      items: nextDates(answers.flatMap(({ data }) => data?.items ?? [])),
      isPending: answers.some((answer) => answer.isPending),
      error: answers.find((answer) => answer.isError)?.error ?? null,
      retry: () => answers.forEach((answer) => void answer.refetch()),
    }),
  });
  if (isPending) return <Loading />;
  if (error) return <Problem error={error} onRetry={retry} />;
  return (
    <section aria-labelledby="coming-title">
      <h2 className="section-title" id="coming-title">
        接下来的活动
      </h2>
      {items.length === 0 ? (
        <NothingHere title="这个月和下个月还没有活动">
          <Link href="/activities/new">新建一场</Link>
        </NothingHere>
      ) : (
        <ActivityCards activities={items.slice(0, mostShown)} />
      )}
    </section>
  );
}

/** Each activity once, at its next date. */
function nextDates(months: readonly MonthActivity[]): MonthActivity[] {
  const next = new Map<string, MonthActivity>();
  for (const activity of months) {
    const [session] = activity.sessions;
    if (session && !next.has(activity.id)) next.set(activity.id, atSession({ activity, session }));
  }
  return [...next.values()].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
}
