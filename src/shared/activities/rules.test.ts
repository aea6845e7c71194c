import fc from 'fast-check';
import {
  canCancel,
  decideSignUp,
  hasTicket,
  signUpBarrier,
  signUpState,
  ticketExpiry,
} from './rules';
import type { ActivityFacts, GroupFacts } from './rules';
import { bookingStatuses, signUpStates } from './views';

const at = (text: string) => new Date(`2026-11-${text}:00.000+08:00`);

const lecture: ActivityFacts = {
  status: 'published',
  signUpOpensAt: at('20T08:00'),
  signUpClosesAt: at('28T12:00'),
  cancelUntil: at('27T18:00'),
  startsAt: at('28T14:00'),
  endsAt: at('28T15:30'),
  hasWaitlist: true,
};
const group = (free: number, waiting: GroupFacts['waiting'] = []): GroupFacts => ({
  places: 40,
  free,
  waiting,
  startsAt: lecture.startsAt,
});
const now = at('23T09:00');
const waitingFor = (partySize: number, passedOver = 0) => [{ id: 'first', partySize, passedOver }];

it.each([
  ['20T07:59', 'not-open-yet'],
  ['20T08:00', null],
  ['28T11:59', null],
  ['28T12:00', 'closed'],
])('at %s the barrier to sign-up is %s', (time, barrier) => {
  expect(signUpBarrier(lecture, at(time))).toBe(barrier);
  expect(signUpBarrier({ ...lecture, status: 'cancelled' }, at(time))).toBe('cancelled');
});

describe('decideSignUp', () => {
  it('gives a party all its places or none', () => {
    expect(decideSignUp(lecture, group(2), 2, false, now)).toEqual({ outcome: 'place' });
    expect(decideSignUp(lecture, group(1), 2, false, now)).toEqual({
      outcome: 'full',
      placesLeft: 1,
      mayWait: true,
    });
  });

  it('lets her wait only when she wants to', () => {
    expect(decideSignUp(lecture, group(0), 1, true, now)).toEqual({ outcome: 'wait' });
  });

  it('never lets a party wait that could not fit into the empty room', () => {
    expect(decideSignUp(lecture, group(0), 41, true, now)).toMatchObject({ mayWait: false });
  });

  it('has no waitlist where the organiser wants none', () => {
    const facts = { ...lecture, hasWaitlist: false };
    expect(decideSignUp(facts, group(0), 1, true, now)).toMatchObject({ outcome: 'full' });
  });

  it('gives no newcomer a place that a waiting party fits into', () => {
    expect(decideSignUp(lecture, group(2, waitingFor(2)), 1, true, now).outcome).toBe('wait');
    expect(decideSignUp(lecture, group(2, waitingFor(3)), 1, true, now).outcome).toBe('place');
  });

  it('gathers places for a party that was passed over three times, until a day before', () => {
    const passed = group(2, waitingFor(3, 3));
    expect(decideSignUp(lecture, passed, 1, true, now).outcome).toBe('wait');
    expect(decideSignUp(lecture, passed, 1, true, at('27T14:00')).outcome).toBe('place');
  });

  it('never gives more than is free, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 20 }), (free, party) => {
        const { outcome } = decideSignUp(lecture, group(free), party, false, now);
        expect(outcome === 'place').toBe(party <= free);
      }),
    );
  });
});

it.each([
  [{}, 1, false, now, 'open'],
  [{}, 0, false, now, 'waitlist'],
  [{ hasWaitlist: false }, 0, false, now, 'full'],
  [{}, 0, true, now, 'booked'],
  [{}, 1, false, at('20T07:00'), 'not-open-yet'],
  [{}, 1, false, at('28T13:00'), 'closed'],
  [{}, 1, true, at('28T13:00'), 'booked'],
  [{}, 1, true, at('28T15:30'), 'over'],
  [{ status: 'cancelled' as const }, 1, true, now, 'cancelled'],
])('state of %j with %s left, booked %s, at %s: %s', (facts, left, hasBooking, time, state) => {
  expect(signUpStates).toContain(state);
  expect(signUpState({ ...lecture, ...facts }, left, hasBooking, time)).toBe(state);
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
    expect(canCancel('waiting', lecture, lecture.endsAt)).toBe(false);
  });
});

it('gives a ticket to confirmed places of activities that take place', () => {
  const withTicket = bookingStatuses.filter((status) => hasTicket(status, 'published'));
  expect(withTicket).toEqual(['confirmed']);
  expect(hasTicket('confirmed', 'cancelled')).toBe(false);
  expect(ticketExpiry(lecture.endsAt)).toEqual(at('29T03:30'));
});
