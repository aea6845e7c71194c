import { bookingContract } from './booking/booking-contract';
import { seriesContract } from './booking/series-contract';
import { slotsContract } from './booking/slots-contract';
import { waitlistContract } from './booking/waitlist-contract';
import { absenceContract } from './staff/absence-contract';
import { closingContract } from './staff/closing-contract';
import { deskContract } from './staff/desk-contract';
import { hoursContract } from './staff/hours-contract';
import { houseContract } from './staff/house-contract';
import { talkContract } from './talk/talk-contract';

/** An hour with a counsellor, lawyer, mediator or mentor: found, booked, moved, held. */
export const counsellingContract = {
  ...slotsContract,
  ...bookingContract,
  ...seriesContract,
  ...waitlistContract,
  ...hoursContract,
  ...absenceContract,
  ...deskContract,
  ...closingContract,
  ...houseContract,
  ...talkContract,
};
