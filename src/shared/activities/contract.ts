import { bookingContract } from './sign-up/booking-contract';
import { figuresContract } from './staff/figures-contract';
import { findingContract } from './finding/finding-contract';
import { messageContract } from './roster/message-contract';
import { registerContract } from './registers/register-contract';
import { reviewContract } from './staff/review-contract';
import { rosterContract } from './roster/roster-contract';
import { staffContract } from './staff/staff-contract';
import { templateContract } from './staff/template-contract';

/** Lectures, courses, reading, trainings, fairs, volunteer days: found, booked, run. */
export const activitiesContract = {
  ...findingContract,
  ...bookingContract,
  ...staffContract,
  ...reviewContract,
  ...rosterContract,
  ...messageContract,
  ...figuresContract,
  ...templateContract,
  ...registerContract,
};
