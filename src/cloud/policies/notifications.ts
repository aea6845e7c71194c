import { defineNotification } from '@cloud/platform/notify/notification-kind';

export const policyToReview = defineNotification({ name: 'policy-to-review' });
export const policyPublished = defineNotification({ name: 'policy-published' });
export const policyReturned = defineNotification({ name: 'policy-returned' });
/** Staff: a source that nobody has checked for a while, a figure that ends. */
export const policyDue = defineNotification({ name: 'policy-due' });
export const policyNew = defineNotification({ name: 'policy-new' });
export const policyChanged = defineNotification({ name: 'policy-changed' });
export const policyEnded = defineNotification({ name: 'policy-ended' });

export const notifications = [
  policyToReview,
  policyPublished,
  policyReturned,
  policyDue,
  policyNew,
  policyChanged,
  policyEnded,
];
