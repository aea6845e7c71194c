import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { id, pageInput, pageOf, text } from '@shared/contract/schemas';
import { signUpErrors, smallChild } from '../sign-up/booking-contract';
import { answers } from '../sign-up/questions';
import { bookingCard, memberKinds } from '../views';

/** What looking a person up gives for the next hour (`people.lookUpPerson`): whom one serves, and where. */
export const visit = v.pipe(v.string(), v.maxLength(600), v.regex(/^[A-Za-z0-9_.-]+$/));

export const spokenConsentWays = ['in-person', 'by-phone'] as const;

const visitOver = {
  VISIT_OVER: { status: 409, message: '找到她已经超过一小时了，请重新找一次' },
} as const;

const children = v.pipe(v.array(smallChild), v.maxLength(19));
const reason = text(120);

const herBooking = v.object({
  ...bookingCard.entries,
  groupId: id,
  groupName: v.string(),
  members: v.array(
    v.object({
      kind: v.picklist(memberKinds),
      label: v.string(),
      ageMonths: v.nullable(v.number()),
    }),
  ),
});

/** Somebody stands at the counter or is on the telephone, and is helped with her bookings. */
export const counterContract = {
  herBookings: operation({
    kind: 'query',
    access: 'serves-visit',
    audited: true,
    summary:
      'Bookings of the person who was looked up, and those she made for others, of activities of the unit and below',
    input: v.object({ ...pageInput, visit, when: v.picklist(['coming', 'past']) }),
    output: pageOf(herBooking),
    errors: visitOver,
  }),
  bookForHer: operation({
    kind: 'command',
    access: 'serves-visit',
    summary:
      'Book for the person who was looked up, as she says; under the rules that she has herself',
    input: v.object({
      visit,
      activityId: id,
      /** The first group when left out. */
      groupId: v.optional(id),
      /** Who comes along with her. */
      children: v.optional(children, []),
      answers: v.optional(answers, []),
      /** Wait for a place when there is none. */
      waitlist: v.optional(v.boolean(), false),
      /** How she said so; when is the server's time. */
      consent: v.picklist(spokenConsentWays),
    }),
    output: bookingCard,
    errors: { ...signUpErrors, ...visitOver },
  }),
  changeChildren: operation({
    kind: 'command',
    access: 'organises-booking',
    summary: 'Change which small children come along with a booking; she is told',
    input: v.object({ bookingId: id, children, reason }),
    output: bookingCard,
    errors: {
      NOT_BOOKED: { status: 409, message: '这个报名已经不在了' },
      NO_PLACE: { status: 409, message: '这一组名额不够' },
      NOT_ELIGIBLE: signUpErrors.NOT_ELIGIBLE,
    },
  }),
};
