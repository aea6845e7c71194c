/** WeChat's subscription messages, by our own names: each is applied for in WeChat's console. */
export const messageTemplates = [
  'booking-confirmed',
  'activity-reminder',
  'place-offered',
  'activity-changed',
  'account-changed',
] as const;

export type MessageTemplate = (typeof messageTemplates)[number];
