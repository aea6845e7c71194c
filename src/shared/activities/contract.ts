import { bookingContract } from './sign-up/booking-contract';
import { clashContract } from './staff/clash-contract';
import { counterContract } from './counter/counter-contract';
import { figuresContract } from './staff/figures-contract';
import { catalogueContract } from './catalogue/catalogue-contract';
import { messageContract } from './roster/message-contract';
import { registerContract } from './registers/register-contract';
import { reviewContract } from './staff/review-contract';
import { rosterContract } from './roster/roster-contract';
import { staffContract } from './staff/staff-contract';
import { templateContract } from './staff/template-contract';

/** Lectures, courses, reading, trainings, fairs, volunteer days: found, booked, run. */
export const activitiesContract = {
  ...catalogueContract,
  ...bookingContract,
  ...staffContract,
  ...clashContract,
  ...reviewContract,
  ...rosterContract,
  ...counterContract,
  ...messageContract,
  ...figuresContract,
  ...templateContract,
  ...registerContract,
};
