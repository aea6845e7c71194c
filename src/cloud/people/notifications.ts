import { defineNotification } from '@cloud/platform/notify/notification-kind';

export const signedIn = defineNotification({ name: 'signed-in' });

/** On every channel that she has, whether she asked for texts or not: somebody may be taking it over. */
export const wayChanged = defineNotification({
  name: 'sign-in-method-changed',
  wechat: 'account-changed',
  sms: 'account-changed',
});
export const dataRequest = defineNotification({ name: 'data-request' });
export const merged = defineNotification({ name: 'merged' });

export const notifications = [signedIn, wayChanged, dataRequest, merged];
