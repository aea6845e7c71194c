import type { BoundJob } from './job';
import { runDueJobs, tendJobs, type JobRuntime } from './run-due-jobs';

export interface Worker {
  /** Takes no more jobs and waits for those under way. */
  stop(): Promise<void>;
}

export interface WorkerOptions {
  /** Milliseconds between two looks at the table. */
  everyMs?: number;
  /** Milliseconds between two rounds of tending. */
  tendEveryMs?: number;
}

/** Looks for due jobs again and again: the gateway's way. Errors are logged and tried again. */
export function startWorker(
  runtime: JobRuntime,
  jobs: readonly BoundJob[],
  { everyMs = 1_000, tendEveryMs = 60_000 }: WorkerOptions = {},
): Worker {
  let stopped = false;
  let wake: () => void = () => undefined;
  let tendAt = 0;

  const round = async () => {
    if (performance.now() >= tendAt) {
      tendAt = performance.now() + tendEveryMs;
      await tendJobs(runtime, jobs);
    }
    await runDueJobs(runtime, jobs, () => stopped);
  };

  const loop = async () => {
    while (!stopped) {
      try {
        await round();
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
        runtime.services.log.error({ job: 'worker', code });
      }
      if (!stopped) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          setTimeout(resolve, everyMs).unref();
        });
      }
    }
  };

  const running = loop();
  return {
    stop: async () => {
      stopped = true;
      wake();
      await running;
    },
  };
}
