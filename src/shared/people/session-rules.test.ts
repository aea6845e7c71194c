import {
  assurances,
  isStrong,
  sessionEnd,
  sessionHolds,
  sessionIsFresh,
  sessionToTouch,
  type SessionPlace,
} from './session-rules';

const now = new Date('2026-11-28T06:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const hours = (count: number) => count * 3600;
const opened = (place: SessionPlace) => ({
  place,
  createdAt: now,
  lastSeenAt: now,
  expiresAt: sessionEnd({ place, createdAt: now }, now),
  revokedAt: null,
});

it('of the app lasts thirty days from its last use', () => {
  const session = opened('app');
  expect(session.expiresAt.toISOString()).toBe('2026-12-28T06:00:00.000Z');
  expect(sessionHolds(session, later(30 * 86400 - 1))).toBe(true);
  expect(sessionHolds(session, later(30 * 86400))).toBe(false);
  expect(sessionToTouch(session, later(3599))).toBe(false);
  expect(sessionToTouch(session, later(3600))).toBe(true);
});

it('of the console lasts two hours without use, and twelve with it', () => {
  const session = opened('console');
  expect(sessionHolds(session, later(hours(2) - 1))).toBe(true);
  expect(sessionHolds(session, later(hours(2)))).toBe(false);
  expect(sessionEnd(session, later(hours(9)))).toEqual(later(hours(11)));
  expect(sessionEnd(session, later(hours(11)))).toEqual(later(hours(12)));
  expect(sessionToTouch(session, later(60))).toBe(true);
});

it('ends when it is revoked', () => {
  expect(sessionHolds({ ...opened('app'), revokedAt: now }, now)).toBe(false);
});

it('is strong but for a text message, and for a demo account outside demo mode', () => {
  const weakWith = (demoMode: boolean) =>
    assurances.filter((assurance) => !isStrong(assurance, { demoMode }));
  expect(weakWith(true)).toEqual(['sms']);
  expect(weakWith(false)).toEqual(['sms', 'demo']);
});

it('is fresh for ten minutes, however much it is used', () => {
  expect(sessionIsFresh(now, later(599))).toBe(true);
  expect(sessionIsFresh(now, later(600))).toBe(false);
});
