/**
 * What happened with a case, as the server says it: the hollow grey marks of her view. What a handler
 * confirmed with her signature stands in the entries, never here.
 */
export const eventKinds = [
  'received',
  'opened',
  'taken',
  'handed-over',
  /** Whoever took it has no account, role or key any more: it waits for somebody else. */
  'handler-gone',
  'written',
  'urgency-raised',
  'urgency-lowered',
  'referral-sent',
  'referral-accepted',
  'referral-refused',
  'referral-done',
  'referral-withdrawn',
  'closing',
  'kept-open',
  'closed',
  'reopened',
  'without-case',
  'kept-by-law',
  'reader-added',
  'reader-left',
  'code-replaced',
  'withdrawn',
  'withdrawal-confirmed',
  'withdrawal-undone',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** By whom: she, a handler or the lead of the centre, or the program by the clock. */
export const eventRoles = ['owner', 'handler', 'lead', 'system'] as const;
export type EventRole = (typeof eventRoles)[number];
