import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { givenUpSince } from '@cloud/platform/notify/given-up';
import { unitById } from '@cloud/organisation/queries';
import type { activitiesContract } from '@shared/activities/contract';
import { pathAbove } from '@shared/review/review-rules';
import { addDays, shanghaiDate, shanghaiInstant } from '@shared/time/shanghai';
import { administersAt } from '../access';
import { presentManaged } from '../staff/managed/managed';
import { managedPage } from '../staff/managed/managed-queries';
import { activitiesWithBookings, countReturned } from './queries';

const weekMs = 7 * 86_400_000;

export const waitingForMe: Handler<typeof activitiesContract.waitingForMe> = async ({
  input,
  context,
}) => {
  const { db, tenantId, now } = context;
  const unit = await unitById(db, tenantId, input.unitId);
  if (!unit) throw fail('NOT_FOUND');
  const today = shanghaiDate(now);
  const withBookings = (status: 'in-review' | 'expired') =>
    activitiesWithBookings(db, tenantId, { unitPath: unit.path, status, now });
  const toReview = await withBookings('in-review');
  const unanswered = await withBookings('expired');
  // A message belongs to a person, not to a unit: only who administers the whole is told.
  const seesMessages = pathAbove(unit.path) === null && administersAt(context, unit.path);
  const weekAgo = new Date(now.getTime() - weekMs);
  const rows = await managedPage(
    db,
    tenantId,
    {
      unitPath: unit.path,
      statuses: ['published'],
      from: shanghaiInstant(today, '00:00'),
      before: shanghaiInstant(addDays(today, 1), '00:00'),
    },
    { after: null, limit: 20, order: 'by-start' },
  );
  return {
    returned: await countReturned(db, tenantId, unit.path),
    toReview: toReview.map(presentWaiting),
    unanswered: unanswered.map(presentWaiting),
    failedMessages: seesMessages ? await givenUpSince(db, tenantId, weekAgo, 100) : null,
    today: rows.map((row) => presentManaged(row, now)),
  };
};

function presentWaiting({ id, title, bookings }: { id: string; title: string; bookings: number }) {
  return { activityId: id, title, bookings };
}
