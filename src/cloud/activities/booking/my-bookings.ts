import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import { nextPage, readCursor } from '@cloud/platform/page';
import type { activitiesContract } from '@shared/activities/contract';
import { presentBooking } from '../present';
import { bookingsOf } from './booking-queries';

export const myBookings: Handler<typeof activitiesContract.myBookings> = async ({
  input,
  context,
}) => {
  const { db, tenantId, now } = context;
  const rows = await bookingsOf(db, tenantId, personOf(context), {
    now,
    when: input.when,
    after: readCursor(input.after),
    limit: input.limit + 1,
  });
  const page = nextPage(rows, input.limit, (row) => ({ at: row.starts_at, id: row.id }));
  return { items: page.rows.map((row) => presentBooking(row, now)), next: page.next };
};
