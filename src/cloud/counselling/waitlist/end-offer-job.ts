import * as v from 'valibot';
import { defineJob, noPayload } from '@cloud/platform/jobs/job';

/** Takes one offered hour back at its deadline. */
export const endOffer = defineJob({
  name: 'counselling.end-offer',
  payload: v.object({ appointmentId: v.pipe(v.string(), v.uuid()) }),
});

/** Looks for holds and offers that ran out and whose job was lost (a restored backup). */
export const sweepWaiting = defineJob({
  name: 'counselling.sweep-waiting',
  payload: noPayload,
  everySeconds: 300,
});
