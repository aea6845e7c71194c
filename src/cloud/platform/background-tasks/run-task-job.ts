import * as v from 'valibot';
import { defineJob, noPayload } from '../jobs/job';

/** Does some steps of a run and adds itself again, so that other jobs get their turn in between. */
export const runBackgroundTask = defineJob({
  name: 'platform.run-background-task',
  payload: v.object({ runId: v.pipe(v.string(), v.uuid()) }),
  retries: 3,
  retryAfterSeconds: 5,
});

/** Takes up runs whose process died, and deletes what is old. */
export const tendBackgroundTasks = defineJob({
  name: 'platform.tend-background-tasks',
  payload: noPayload,
  everySeconds: 60,
});
