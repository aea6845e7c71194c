/** Pages of the app that a text may lead to, by our own names; the client knows their addresses. */
export const linkedPages = [
  'activities',
  'help',
  'policies',
  'news',
  'bookings',
  'family',
  'series',
] as const;

export type LinkedPage = (typeof linkedPages)[number];
