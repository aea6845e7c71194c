import { defineNotification } from '@cloud/platform/notify/notification-kind';

/** What goes out to somebody who holds or awaits a place. */
const ofBooking = { wechat: 'activity-changed' } as const;
const urgent = { ...ofBooking, sms: 'activity-changed' } as const;
const hasPlace = { wechat: 'booking-confirmed', canWait: true } as const;

export const bookingMade = defineNotification({
  name: 'booking-confirmed',
  wechat: 'booking-confirmed',
});

/** What a member of staff did with a booking. */
export const bookingDeclined = defineNotification({ name: 'booking-declined', ...ofBooking });
export const placeGiven = defineNotification({ name: 'booking-given-place', ...hasPlace });
export const bookingMoved = defineNotification({ name: 'booking-moved', ...ofBooking });
/** As she asked for at the counter. */
export const bookingCancelled = defineNotification({ name: 'booking-cancelled', ...ofBooking });
export const bookingRemoved = defineNotification({ name: 'booking-removed', ...urgent });

/** Its clock rests at night, and so does the message: the deadline is told as it is. */
export const placeOffered = defineNotification({
  name: 'place-offered',
  wechat: 'place-offered',
  sms: 'place-offered',
});
export const offerExpired = defineNotification({ name: 'offer-expired' });

export const reminder = defineNotification({
  name: 'activity-reminder',
  wechat: 'activity-reminder',
  sms: 'activity-reminder',
});
export const activityChanged = defineNotification({ name: 'activity-changed', ...urgent });
export const calledOff = defineNotification({ name: 'activity-called-off', ...urgent });
export const messageOfHost = defineNotification({
  name: 'activity-message',
  ...ofBooking,
  canWait: true,
});

/** For those who write and review. */
export const activityToReview = defineNotification({ name: 'activity-to-review' });
export const activityPublished = defineNotification({ name: 'activity-published' });
export const activityReturned = defineNotification({ name: 'activity-returned' });

export const notifications = [
  bookingMade,
  bookingDeclined,
  placeGiven,
  bookingMoved,
  bookingCancelled,
  bookingRemoved,
  placeOffered,
  offerExpired,
  reminder,
  activityChanged,
  calledOff,
  messageOfHost,
  activityToReview,
  activityPublished,
  activityReturned,
];
