import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/handler';
import type { activitiesContract } from '@shared/activities/contract';
import { presentTicket } from './present';
import { bookingById } from './queries';

export const ticket: Handler<typeof activitiesContract.ticket> = async ({ input, context }) => {
  const { db, tenantId, now, services } = context;
  const booking = await bookingById(db, tenantId, input.bookingId);
  if (!booking) throw fail('NOT_FOUND');
  return presentTicket(booking, services.config.ticketKey, now);
};
