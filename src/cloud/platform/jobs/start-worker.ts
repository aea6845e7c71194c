import type { BoundJob } from './job';
import { JobQueues } from './job-queues';
import { tendJobs, type JobRuntime } from './run-due-jobs';

export interface Worker {
  /** Takes no more jobs and waits for those under way. */
  stop(): Promise<void>;
}

export interface WorkerOptions {
  /** Milliseconds between two polls. */
  everyMs?: number;
  /**
   * Milliseconds between two rounds of maintenance. Well below the shortest interval of a periodic job:
   * its run is added in the first round that falls into the interval.
   */
  tendEveryMs?: number;
}

/**
 * Polls for due jobs: how the gateway runs them. Maintenance has a loop of its own, so that a full queue
 * never delays it. Errors are logged, and polling goes on.
 */
export function startWorker(
  runtime: JobRuntime,
  jobs: readonly BoundJob[],
  { everyMs = 1_000, tendEveryMs = 15_000 }: WorkerOptions = {},
): Worker {
  const { log } = runtime.services;
  let stopped = false;
  const wakes = new Set<() => void>();
  const queues = new JobQueues(runtime, jobs, () => stopped);

  const logError = (error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    log.error({ job: 'worker', code });
  };
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const wake = () => {
        wakes.delete(wake);
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      timer.unref();
      wakes.add(wake);
    });
  const loop = async (ms: number, round: () => Promise<void>) => {
    while (!stopped) {
      try {
        await round();
      } catch (error) {
        logError(error);
      }
      if (!stopped) await pause(ms);
    }
  };

  const tending = loop(tendEveryMs, () => tendJobs(runtime, jobs));
  const looking = loop(everyMs, async () => {
    await queues.poll();
    const broken = queues.takeError();
    if (broken) logError(broken.error);
  });
  return {
    stop: async () => {
      stopped = true;
      for (const wake of wakes) wake();
      await Promise.all([tending, looking]);
      await queues.settled();
    },
  };
}
