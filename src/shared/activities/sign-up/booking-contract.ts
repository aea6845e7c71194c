import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { id, instant, pageInput, pageOf, text } from '@shared/contract/schemas';
import { oldestChild } from './eligibility';
import { answers } from './questions';
import { bookingCard, obstacleCodes, signUpForm, ticketView } from '../views';

/** "带 1 个孩子（2 岁）": no name, no birth date. */
export const smallChild = v.object({
  kind: v.literal('small-child'),
  ageYears: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(oldestChild)),
});

/** Somebody who comes along. */
const partyMember = v.variant('kind', [
  v.object({ kind: v.literal('self') }),
  v.object({ kind: v.literal('family'), memberId: id }),
  smallChild,
]);

/** Somebody without an account for whom a relative or the village chair books. */
const guest = v.object({
  name: text(20),
  /** How and when she agreed; kept with the booking. */
  spokenConsent: v.object({
    how: v.picklist(['in-person', 'by-phone']),
    /** By the phone's clock: kept only where it can be true, beside our own time. */
    at: v.optional(instant),
  }),
});

const signUpInput = v.object({
  activityId: id,
  /** The first group when left out. */
  groupId: v.optional(id),
  /** All get a place or none; herself when left out. With a guest: who comes along with the guest. */
  party: v.optional(v.pipe(v.array(partyMember), v.maxLength(20)), [{ kind: 'self' }]),
  guest: v.optional(guest),
  answers: v.optional(answers, []),
  /** Wait for a place when there is none. */
  waitlist: v.optional(v.boolean(), false),
});

const withActivity = v.object({ activityId: id });
const withBooking = v.object({ bookingId: id });

// Each lets the lists of others move: a whole village is signed up in an hour, and nobody's list dances.
const changesOfMind = { aMinute: 20, anHour: 60 };

const offerErrors = {
  NO_OFFER: { status: 409, message: '这个名额已经过了时间，让给下一位了' },
} as const;

/** Why a party gets no places, by the first reason that holds. */
export const signUpErrors = {
  NOT_OPEN_YET: {
    status: 409,
    message: '还没开始报名',
    data: v.object({ opensAt: instant }),
  },
  SIGN_UP_CLOSED: {
    status: 409,
    message: '报名已经截止',
    data: v.object({ closedAt: instant }),
  },
  FULL: {
    status: 409,
    message: '名额不够了',
    /** Places that this party could have had, and whether it may wait. */
    data: v.object({ placesLeft: v.number(), waitlist: v.boolean() }),
  },
  ALREADY_BOOKED: {
    status: 409,
    message: '已经报过名了',
    data: v.object({ bookingId: id }),
  },
  ACTIVITY_CANCELLED: { status: 409, message: '这场活动取消了' },
  NOT_ELIGIBLE: {
    status: 409,
    message: '这场活动有参加条件',
    data: v.object({ obstacles: v.array(v.picklist(obstacleCodes)) }),
  },
  ANSWER_NEEDED: {
    status: 409,
    message: '还有一个问题没有回答',
    data: v.object({ questionId: v.string() }),
  },
  TOO_MANY_GUESTS: { status: 409, message: '替别人报名的人数太多了' },
  BAD_PARTY: { status: 422, message: '同行的人不对，请重新选' },
} as const;

/** What a resident does. */
export const bookingContract = {
  signUpForm: operation({
    kind: 'query',
    access: 'signed-in',
    summary: 'All that the sign-up page needs, in one call',
    input: withActivity,
    output: signUpForm,
  }),
  signUp: operation({
    kind: 'command',
    access: 'signed-in',
    summary: 'Book places for a party, or a turn in the waitlist',
    limit: changesOfMind,
    input: signUpInput,
    output: bookingCard,
    errors: signUpErrors,
  }),
  myBookings: operation({
    kind: 'query',
    access: 'signed-in',
    summary: 'My bookings and those I made for others: coming by start, past newest first',
    input: v.object({ ...pageInput, when: v.picklist(['coming', 'past']) }),
    output: pageOf(bookingCard),
  }),
  ticket: operation({
    kind: 'query',
    access: 'own-booking',
    summary: 'The ticket of my booking, or of one that I made for somebody else',
    input: withBooking,
    output: ticketView,
  }),
  cancel: operation({
    kind: 'command',
    access: 'own-booking',
    summary: 'Give my places or my turn back',
    limit: changesOfMind,
    input: withBooking,
    output: bookingCard,
    errors: {
      CANCEL_CLOSED: {
        status: 409,
        message: '已经过了可以取消的时间',
        data: v.object({ cancelUntil: instant }),
      },
      NOT_BOOKED: { status: 409, message: '这个报名已经不在了' },
    },
  }),
  acceptOffer: operation({
    kind: 'command',
    access: 'own-booking',
    summary: 'Take the places that were offered to my waiting party',
    input: withBooking,
    output: bookingCard,
    errors: offerErrors,
  }),
  declineOffer: operation({
    kind: 'command',
    access: 'own-booking',
    summary: 'Let the offered places go to the next',
    input: withBooking,
    output: bookingCard,
    errors: offerErrors,
  }),
  calendarEntry: operation({
    kind: 'query',
    access: 'own-booking',
    summary: 'The sessions of my booking as an iCalendar file',
    input: withBooking,
    output: v.object({ fileName: v.string(), ics: v.string() }),
  }),
};
