import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { activitiesContract } from '@shared/activities/contract';
import { groupsOf, sessionsOf } from '../../queries';
import { membersOf, bookingById } from '../booking-queries';
import { presentTicket } from './present-ticket';

export const ticket: Handler<typeof activitiesContract.ticket> = async ({ input, context }) => {
  const { db, tenantId, now, services } = context;
  const booking = await bookingById(db, tenantId, input.bookingId);
  if (!booking) throw fail('NOT_FOUND');

  const sessions = await sessionsOf(db, tenantId, booking.activity_id);
  const members = await membersOf(db, tenantId, booking.id);
  const groups = await groupsOf(db, tenantId, booking.activity_id);
  const groupName = groups.find(({ id }) => id === booking.quota_id)?.name ?? '';
  const parts = { sessions, members, groupName, key: services.config.ticketKey };
  return presentTicket(booking, parts, now);
};
