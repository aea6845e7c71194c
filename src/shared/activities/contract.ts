import { bookingContract } from './booking-contract';
import { figuresContract } from './figures-contract';
import { findingContract } from './finding-contract';
import { messageContract } from './message-contract';
import { registerContract } from './register-contract';
import { reviewContract } from './review-contract';
import { rosterContract } from './roster-contract';
import { staffContract } from './staff-contract';
import { templateContract } from './template-contract';

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
