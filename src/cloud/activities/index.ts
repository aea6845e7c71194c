import { defineFunction } from '@cloud/platform/define-function';
import { activitiesContract } from '@shared/activities/contract';
import { access } from './access';
import { cancel } from './cancel';
import { create } from './create';
import { detail } from './detail';
import { home } from './home';
import { list } from './list';
import { myBookings } from './my-bookings';
import { publish } from './publish';
import { signUp } from './sign-up';
import { ticket } from './ticket';

export const activities = defineFunction({
  domain: 'activities',
  contract: activitiesContract,
  access,
  handlers: { home, list, detail, signUp, myBookings, ticket, cancel, create, publish },
});
