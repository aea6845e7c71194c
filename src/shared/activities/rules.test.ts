import fc from 'fast-check';
import { bookingStatuses, signUpStates } from './contract';
import {
  canCancel,
  decideSignUp,
  hasTicket,
  signUpState,
  ticketExpiry,
  timeProblem,
  type ActivityFacts,
} from './rules';

const at = (text: string) => new Date(`2026-11-${text}:00.000+08:00`);

const lecture: ActivityFacts = {
  status: 'published',
  signUpOpensAt: at('20T08:00'),
  signUpClosesAt: at('28T12:00'),
  cancelUntil: at('27T18:00'),
  endsAt: at('28T15:30'),
  places: 40,
  taken: 39,
};
const now = at('23T09:00');

describe('decideSignUp', () => {
  it('gives the last place, and says full to the next', () => {
    expect(decideSignUp(lecture, 1, now)).toEqual({ allowed: true });
    expect(decideSignUp({ ...lecture, taken: 40 }, 1, now)).toMatchObject({ reason: 'full' });
  });

  it('gives a party all its places or none', () => {
    expect(decideSignUp(lecture, 2, now)).toEqual({ allowed: false, reason: 'full' });
  });

  it.each([
    ['20T07:59', 'not-open-yet'],
    ['28T12:00', 'closed'],
  ])('at %s says %s', (time, reason) => {
    expect(decideSignUp(lecture, 1, at(time))).toEqual({ allowed: false, reason });
  });

  it.each(['20T08:00', '28T11:59'])('is open at %s', (time) => {
    expect(decideSignUp(lecture, 1, at(time))).toEqual({ allowed: true });
  });

  it('never allows more than there are places, whatever the numbers', () => {
    const facts = fc.record({
      places: fc.nat(1000),
      taken: fc.nat(1000),
      party: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(facts, ({ places, taken, party }) => {
        const decision = decideSignUp({ ...lecture, places, taken }, party, now);
        expect(decision.allowed).toBe(taken + party <= places);
      }),
    );
  });
});

describe('signUpState', () => {
  it.each([
    [{}, false, now, 'open'],
    [{ taken: 40 }, false, now, 'full'],
    [{ taken: 40 }, true, now, 'booked'],
    [{}, false, at('20T07:00'), 'not-open-yet'],
    [{}, false, at('28T13:00'), 'closed'],
    [{}, true, at('28T13:00'), 'booked'],
    [{}, true, at('28T15:30'), 'over'],
    [{ status: 'cancelled' as const }, true, now, 'cancelled'],
  ])('%j, booked %s, at %s: %s', (facts, hasBooking, time, state) => {
    expect(signUpStates).toContain(state);
    expect(signUpState({ ...lecture, ...facts }, hasBooking, time)).toBe(state);
  });
});

describe('canCancel', () => {
  it('ends at the deadline for one who has a place, not for one who waits', () => {
    expect(canCancel('confirmed', lecture, at('27T17:59'))).toBe(true);
    expect(canCancel('confirmed', lecture, at('27T18:00'))).toBe(false);
    expect(canCancel('waiting', lecture, at('28T10:00'))).toBe(true);
  });

  it('is over with the booking, and with the activity', () => {
    for (const status of ['cancelled', 'declined', 'expired'] as const) {
      expect(canCancel(status, lecture, now)).toBe(false);
    }
    expect(canCancel('confirmed', { ...lecture, status: 'cancelled' }, now)).toBe(false);
  });
});

it('gives a ticket to confirmed places of activities that take place', () => {
  const withTicket = bookingStatuses.filter((status) => hasTicket(status, 'published'));
  expect(withTicket).toEqual(['confirmed']);
  expect(hasTicket('confirmed', 'cancelled')).toBe(false);
  expect(ticketExpiry(lecture.endsAt)).toEqual(at('29T03:30'));
});

describe('timeProblem', () => {
  const draft = {
    seriesId: 'mother-school',
    kind: 'course' as const,
    title: '月嫂培训',
    summary: '八次课',
    audience: '想做月嫂的姐妹',
    unitId: '330382108',
    venueName: '妇女之家',
    facilities: [],
    places: 30,
    sessions: [
      { startsAt: '2026-12-01T01:00:00.000Z', endsAt: '2026-12-01T03:00:00.000Z' },
      { startsAt: '2026-12-02T01:00:00.000Z', endsAt: '2026-12-02T03:00:00.000Z' },
    ],
    signUpOpensAt: '2026-11-23T01:00:00.000Z',
    signUpClosesAt: '2026-11-30T01:00:00.000Z',
    cancelUntil: '2026-11-30T10:00:00.000Z',
  };
  const [first, second] = draft.sessions;

  it('finds nothing in times that fit', () => expect(timeProblem(draft)).toBeNull());

  it.each([
    [
      'a session that ends before it starts',
      { sessions: [{ startsAt: first!.endsAt, endsAt: first!.startsAt }] },
      'sessions.0',
    ],
    ['sessions out of order', { sessions: [second!, first!] }, 'sessions.1'],
    [
      'sign-up that closes before it opens',
      { signUpClosesAt: '2026-11-22T01:00:00.000Z' },
      'signUpClosesAt',
    ],
    [
      'sign-up open after the end',
      { signUpClosesAt: '2026-12-09T01:00:00.000Z' },
      'signUpClosesAt',
    ],
    ['cancelling after the start', { cancelUntil: '2026-12-01T02:00:00.000Z' }, 'cancelUntil'],
  ])('finds %s', (_what, change, field) => {
    expect(timeProblem({ ...draft, ...change })).toMatchObject({ field });
  });
});
