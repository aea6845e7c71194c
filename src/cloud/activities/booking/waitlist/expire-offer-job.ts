import * as v from 'valibot';
import { defineJob, noPayload } from '@cloud/platform/jobs/job';

/** Takes one offer back at its deadline. */
export const expireOffer = defineJob({
  name: 'activities.expire-offer',
  payload: v.object({ bookingId: v.pipe(v.string(), v.uuid()) }),
});

/** Looks for offers whose job was lost (a restored backup). */
export const sweepOffers = defineJob({
  name: 'activities.sweep-offers',
  payload: noPayload,
  everySeconds: 300,
});
