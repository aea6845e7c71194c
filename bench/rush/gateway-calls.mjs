import { proxyHeaders } from '../support/gateway.mjs';
import { activityId, tokenOf } from './names.mjs';

/** Sign-ups through our gateway: every one by another person. */
export function callsOf({ first, activities, people }) {
  let number = -1;
  return () => {
    number += 1;
    if (number >= people) return null;
    const activity = first + (number % activities);
    return {
      path: '/rpc/activities/signUp',
      headers: {
        ...proxyHeaders,
        authorization: `Bearer ${tokenOf(number)}`,
        'idempotency-key': `sign-up-${activity}-${number}`,
      },
      body: { activityId: activityId(activity) },
    };
  };
}
