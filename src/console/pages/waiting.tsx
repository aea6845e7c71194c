import { Link } from 'wouter';
import type { WaitingTask } from '../console-domain';
import { domains } from '../domains';
import { Loading } from '../ui/loading';
import { Problem } from '../ui/problem';
import { useReviewTask } from './review/use-review-task';
import './waiting.css';

// The list of domains never changes while the program runs: hooks are called in the same order.
const hooks = [useReviewTask, ...domains.flatMap(({ useWaiting }) => useWaiting ?? [])];

/** What waits for her in a unit and below it: each thing is a way to where it is done. */
export function Waiting({ unitId }: { unitId: string }) {
  const waiting = hooks.map((useWaiting) => useWaiting(unitId));
  if (waiting.some(({ isLoading }) => isLoading)) return <Loading rows={2} />;
  const failed = waiting.filter(({ error }) => error !== null);
  const tasks = waiting.flatMap((each) => each.tasks);
  return (
    <section aria-labelledby="waiting-title">
      <h2 className="section-title" id="waiting-title">
        待办
      </h2>
      {failed.map(({ error, retry }, index) => (
        <Problem key={index} error={error} onRetry={retry} />
      ))}
      {tasks.length === 0 && failed.length === 0 && (
        <p className="waiting__none">没有等着办的事。</p>
      )}
      <ul className="waiting">
        {byUrgency(tasks).map((task) => (
          <Task key={task.key} task={task} />
        ))}
      </ul>
    </section>
  );
}

/** What is late comes first; within that the order of the domains. */
function byUrgency(tasks: readonly WaitingTask[]): readonly WaitingTask[] {
  return [...tasks.filter(({ isLate }) => isLate), ...tasks.filter(({ isLate }) => !isLate)];
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
