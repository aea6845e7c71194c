import { defineNotification } from '@cloud/platform/notify/notification-kind';

// Whoever sees the phone learns that there is an appointment, and nothing of what for.
const discreet = { discretion: 'neutral', wechat: 'activity-reminder' } as const;

export const appointmentReminder = defineNotification({
  name: 'appointment-reminder',
  ...discreet,
  sms: 'activity-reminder',
  canWait: true,
});
/** The centre moves, cancels, or offers another time. */
export const appointmentChanged = defineNotification({
  name: 'appointment-changed',
  ...discreet,
  sms: 'activity-reminder',
});
/** An hour is free for one who waited; its clock rests at night, and so does the message. */
export const hourOffered = defineNotification({ name: 'hour-offered', ...discreet, canWait: true });

export const notifications = [appointmentReminder, appointmentChanged, hourOffered];
