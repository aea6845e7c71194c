import * as v from 'valibot';
import { defineJob, noPayload } from '../jobs/job';

/** Does some steps of a run and adds itself again, so that other jobs get their turn in between. */
export const runWork = defineJob({
  name: 'platform.run-work',
  payload: v.object({ runId: v.pipe(v.string(), v.uuid()) }),
  retries: 3,
  retryAfterSeconds: 5,
});

/** Takes up runs whose process died, and deletes what is old. */
export const tendWork = defineJob({
  name: 'platform.tend-work',
  payload: noPayload,
  everySeconds: 60,
});
