import { bookingContract } from './booking-contract';
import { findingContract } from './finding-contract';
import { reviewContract } from './review-contract';
import { rosterContract } from './roster-contract';
import { staffContract } from './staff-contract';

/** Lectures, courses, reading, trainings, fairs, volunteer days: found, booked, run. */
export const activitiesContract = {
  ...findingContract,
  ...bookingContract,
  ...staffContract,
  ...reviewContract,
  ...rosterContract,
};
