/**
 * How somebody has shown who she is, for as long as her session lasts. A session of `password` alone
 * does not exist: the first step gives a ticket for the second, never a session.
 */
export const assurances = [
  /** WeChat vouches for her, on her own phone. */
  'wechat',
  /** Confirmed on a phone with a strong session. */
  'scan',
  'password+totp',
  'password+recovery',
  'passkey',
  /** A number can be taken over, and is lent within families. */
  'sms',
  'demo',
] as const;

export type Assurance = (typeof assurances)[number];

/** Whether roles that see other people count in such a session. Demo accounts are open to everybody. */
export function isStrong(assurance: Assurance, { demoMode }: { demoMode: boolean }): boolean {
  if (assurance === 'demo') return demoMode;
  return assurance !== 'sms';
}

/** Whether the session was opened by a password with something she has, or by a passkey. */
export const shownByTwo = (assurance: Assurance): boolean =>
  assurance === 'passkey' || assurance === 'password+totp' || assurance === 'password+recovery';

export const sessionPlaces = ['app', 'console'] as const;
export type SessionPlace = (typeof sessionPlaces)[number];

const MINUTE_MS = 60 * 1000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

interface Lasting {
  /** From the last use. */
  idleMs: number;
  /** From the beginning; null: as long as it is used. */
  mostMs: number | null;
  /** A session in constant use is written so often, not at every call. */
  touchMs: number;
}

const lasting: Record<SessionPlace, Lasting> = {
  app: { idleMs: 30 * DAY_MS, mostMs: null, touchMs: HOUR_MS },
  console: { idleMs: 2 * HOUR_MS, mostMs: 12 * HOUR_MS, touchMs: MINUTE_MS },
};

export interface SessionTimes {
  place: SessionPlace;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
}

/** When a session used at `now` ends. */
export function sessionEnd(session: Pick<SessionTimes, 'place' | 'createdAt'>, now: Date): Date {
  const { idleMs, mostMs } = lasting[session.place];
  const idle = now.getTime() + idleMs;
  return new Date(mostMs === null ? idle : Math.min(idle, session.createdAt.getTime() + mostMs));
}

const freshMs = 10 * MINUTE_MS;

/** Whether that was just now: what was left open changes no way of signing in. */
export const sessionIsFresh = (shownAt: Date, now: Date): boolean =>
  now.getTime() - shownAt.getTime() < freshMs;

/** Whether the session still opens doors. */
export const sessionHolds = (session: SessionTimes, now: Date): boolean =>
  session.revokedAt === null && session.expiresAt > now;

/** Whether "last seen" and the end are to be moved on. */
export const sessionToTouch = (session: SessionTimes, now: Date): boolean =>
  now.getTime() - session.lastSeenAt.getTime() >= lasting[session.place].touchMs;
