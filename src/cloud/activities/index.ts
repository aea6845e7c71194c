import { defineFunction } from '@cloud/platform/define-function';
import { activitiesContract } from '@shared/activities/contract';
import { access } from './access';
import { acceptOffer } from './booking/accept-offer';
import { calendarEntry } from './booking/calendar-entry';
import { declineOffer } from './booking/decline-offer';
import { signUpForm } from './booking/sign-up-form';
import { cancel } from './booking/cancel';
import { create } from './create';
import { detail } from './detail';
import { home } from './home';
import { list } from './list';
import { myBookings } from './booking/my-bookings';
import { publish } from './publish';
import { signUp } from './booking/sign-up';
import { ticket } from './booking/ticket';

export const activities = defineFunction({
  domain: 'activities',
  contract: activitiesContract,
  access,
  handlers: {
    home,
    list,
    detail,
    signUpForm,
    signUp,
    myBookings,
    ticket,
    cancel,
    acceptOffer,
    declineOffer,
    calendarEntry,
    create,
    publish,
  },
});
