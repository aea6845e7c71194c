import type { Runtime } from '../runtime';
import { bossOn, scriptsOn } from './boss';
import { enqueueByClock } from './enqueue';
import type { BoundJob } from './job';
import { JobQueues } from './job-queues';

/** What jobs need of the process. */
export type JobRuntime = Pick<Runtime, 'db' | 'logins' | 'services'>;

/** The process as its jobs see it: on the connections for background work. */
export const jobRuntimeOf = ({ workDb, logins, services }: Runtime): JobRuntime => ({
  db: workDb,
  logins,
  services,
});

export interface Ran {
  done: number;
  failed: number;
}

/** Milliseconds between two polls while something runs. */
const lookEveryMs = 1_000;

/**
 * Runs what is due, until nothing is or `until` has passed (a job under way is finished, so leave
 * room for the slowest). Any number of processes may do it at once.
 */
export async function runDueJobs(
  runtime: JobRuntime,
  jobs: readonly BoundJob[],
  until: () => boolean = () => false,
): Promise<Ran> {
  const queues = new JobQueues(runtime, jobs, until);
  try {
    for (;;) {
      await queues.poll();
      if (queues.isIdle) break;
      await soonOr(queues.settled());
      const broken = queues.takeError();
      if (broken) throw broken.error;
    }
  } finally {
    await queues.settled();
  }
  const broken = queues.takeError();
  if (broken) throw broken.error;
  return queues.ran;
}

/** Waits for the work, but not for long: a slow job must not keep the next poll waiting. */
async function soonOr(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const soon = new Promise<void>((resolve) => (timer = setTimeout(resolve, lookEveryMs)));
  await Promise.race([work, soon]);
  clearTimeout(timer);
}

/**
 * Maintenance, about once a minute: adds periodic jobs, returns jobs whose process died to their queue,
 * deletes old ones.
 */
export async function tendJobs(runtime: JobRuntime, jobs: readonly BoundJob[]): Promise<void> {
  const { tenantId } = runtime.services.config;
  for (const { job } of jobs) await enqueueByClock({ db: runtime.db, tenantId }, job);
  await bossOn(scriptsOn(runtime.db)).supervise();
}
