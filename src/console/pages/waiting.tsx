import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { api } from '../platform/api';
import { administratorRoles, holdsOneOf, organiserRoles } from '../session/staff-roles';
import { useStaff } from '../session/use-staff';
import { Loading } from '../ui/loading';
import { Problem } from '../ui/problem';
import { waitingTasks, type WaitingTask } from './waiting-tasks';
import './waiting.css';

/** What waits for her in a unit and below it: each thing is a way to where it is done. */
export function Waiting({ unitId }: { unitId: string }) {
  const { units } = useStaff();
  const activities = useQuery({
    queryKey: ['activities', 'waitingForMe', unitId],
    queryFn: ({ signal }) => api.activities.waitingForMe({ unitId }, { signal }),
    enabled: holdsOneOf(units, organiserRoles),
    refetchInterval: 120_000,
  });
  const requests = useQuery({
    queryKey: ['people', 'listRequests', unitId, false],
    queryFn: ({ signal }) => api.people.listRequests({ unitId, settled: false }, { signal }),
    enabled: holdsOneOf(units, administratorRoles),
    staleTime: 120_000,
  });
  if (activities.isLoading || requests.isLoading) return <Loading rows={2} />;
  const tasks = waitingTasks(activities.data, requests.data?.items);
  return (
    <section aria-labelledby="waiting-title">
      <h2 className="section-title" id="waiting-title">
        待办
      </h2>
      {[activities, requests].map(
        (query, index) =>
          query.isError && (
            <Problem key={index} error={query.error} onRetry={() => void query.refetch()} />
          ),
      )}
      {tasks.length === 0 && !activities.isError && !requests.isError && (
        <p className="waiting__none">没有等着办的事。</p>
      )}
      <ul className="waiting">
        {tasks.map((task) => (
          <Task key={task.key} task={task} />
        ))}
      </ul>
    </section>
  );
}

function Task({ task: { href, count, words, note, isLate } }: { task: WaitingTask }) {
  const inside = (
    <>
      <span className={isLate ? 'waiting__count waiting__count--late' : 'waiting__count'}>
        {count}
      </span>
      <span>
        {words}
        {note !== null && <span className="waiting__note">{note}</span>}
      </span>
    </>
  );
  return (
    <li>
      {href === null ? (
        <div className="waiting__task">{inside}</div>
      ) : (
        <Link className="waiting__task waiting__task--link" href={href}>
          {inside}
        </Link>
      )}
    </li>
  );
}
