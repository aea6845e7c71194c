import { hasEnough, heldSessions } from './attendance';
import { correctedTime, isClockOff } from './clock';
import { heldBackUntil, isNoShow, noShowStanding } from './no-show';

const day = 86_400_000;
const start = Date.parse('2026-09-01T06:00:00Z');
const on = (days: number) => new Date(start + days * day);

describe('the part of the sessions that somebody came to', () => {
  test('of 12 planned sessions 2 were called off: 8 of 10 passes, 7 does not', () => {
    const sessions = Array.from({ length: 12 }, (_, index) => ({
      id: String(index),
      endsAt: on(index * 7),
      isOff: index === 3 || index === 8,
    }));
    const held = heldSessions(sessions, on(100));
    expect(held).toHaveLength(10);
    expect(hasEnough(8, held.length)).toBe(true);
    expect(hasEnough(7, held.length)).toBe(false);
  });

  test('what is still to come is not held; without a session nothing is enough', () => {
    expect(heldSessions([{ id: '1', endsAt: on(2), isOff: false }], on(1))).toEqual([]);
    expect(hasEnough(0, 0)).toBe(false);
    expect(hasEnough(4, 5)).toBe(true);
    expect(hasEnough(3, 4)).toBe(false);
  });
});

describe('a no-show', () => {
  const missed = {
    endsAt: on(0),
    isConfirmed: true,
    held: 2,
    attended: 0,
    anyoneCheckedIn: true,
  };
  const after = on(3);

  test('is judged 72 hours after the end', () => {
    expect(isNoShow(missed, new Date(after.getTime() - 1))).toBeNull();
    expect(isNoShow(missed, after)).toBe(true);
  });

  test.each([
    ['somebody of the party came once', { attended: 1 }],
    ['she had no place', { isConfirmed: false }],
    ['an activity without any check-in makes nobody a no-show', { anyoneCheckedIn: false }],
    ['everything was called off', { held: 0 }],
  ])('is not when %s', (_, change) => {
    expect(isNoShow({ ...missed, ...change }, after)).toBe(false);
  });

  const at = (days: number) => ({ endedAt: on(days), judgedAt: on(days + 3) });

  test('three in 90 days count for 30 days after the third was judged', () => {
    expect(noShowStanding([at(0), at(40)], on(44))).toEqual({ count: 2, until: null });
    const three = [at(0), at(40), at(90)];
    expect(noShowStanding(three, on(93))).toEqual({ count: 2, until: on(123) });
    expect(noShowStanding(three, on(123)).until).toBeNull();
    expect(noShowStanding([at(0), at(40), at(91)], on(94)).until).toBeNull();
  });

  test('her place is an offer a day before; without a waitlist she books as usual', () => {
    const standing = { count: 3, until: on(123) };
    const activity = { startsAt: on(100), hasWaitlist: true };
    expect(heldBackUntil(standing, activity, on(94))).toEqual(on(99));
    expect(heldBackUntil(standing, activity, on(99))).toBeNull();
    expect(heldBackUntil(standing, { ...activity, hasWaitlist: false }, on(94))).toBeNull();
    expect(heldBackUntil({ count: 2, until: null }, activity, on(94))).toBeNull();
  });
});

describe('the time of a scan', () => {
  const session = { startsAt: on(0), endsAt: new Date(on(0).getTime() + 5_400_000) };
  const minutes = (count: number) => new Date(on(0).getTime() + count * 60_000);

  test('is put right by what the clock was off when it was sent', () => {
    const judged = correctedTime(
      { scannedAt: minutes(70), sentAt: minutes(90), receivedAt: minutes(30) },
      session,
    );
    expect(judged).toEqual({ at: minutes(10), offsetMs: 3_600_000, isFar: false });
    expect(isClockOff(judged.offsetMs)).toBe(true);
    expect(isClockOff(-60_000)).toBe(false);
  });

  test.each([
    ['in the future', minutes(50), minutes(20)],
    ['days before', minutes(-2000), minutes(20)],
    ['days after', minutes(2000), minutes(3000)],
  ])('%s is kept and flagged', (_, scannedAt, receivedAt) => {
    const judged = correctedTime({ scannedAt, sentAt: receivedAt, receivedAt }, session);
    expect(judged).toMatchObject({ at: scannedAt, isFar: true });
  });
});
