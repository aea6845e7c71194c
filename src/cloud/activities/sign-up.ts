import { randomBytes } from 'node:crypto';
import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/handler';
import { newId } from '@cloud/platform/ids';
import { personOf, type OperationContext } from '@cloud/platform/operation-context';
import type { activitiesContract } from '@shared/activities/contract';
import { decideSignUp, liveStatuses } from '@shared/activities/rules';
import { newCode } from '@shared/signing/short-code';
import { factsOf, presentBooking } from './present';
import { activityById, bookingById, liveBookingsOf, lockFirstQuota } from './queries';

const partySize = 1;

export const signUp: Handler<typeof activitiesContract.signUp> = async (args) => {
  const { input, context, errors } = args;
  const { db, tenantId, now } = context;
  const personId = personOf(context);

  const activity = await activityById(db, tenantId, input.activityId);
  if (!activity || activity.status === 'draft' || activity.status === 'in-review') {
    throw fail('NOT_FOUND');
  }
  // From here to COMMIT nobody else changes the places of this group.
  const quota = await lockFirstQuota(db, tenantId, activity.id);
  const bookingId = (await liveBookingsOf(db, tenantId, personId, [activity.id])).get(activity.id);
  if (bookingId) throw errors.ALREADY_BOOKED({ data: { bookingId } });

  const facts = { ...factsOf(activity), places: quota.places, taken: quota.taken };
  const decision = decideSignUp(facts, partySize, now);
  if (!decision.allowed) throw refusal(args, decision.reason, facts);

  const status = activity.needs_review ? 'in-review' : 'confirmed';
  const id = await insertBooking(context, { activityId: activity.id, quotaId: quota.id, status });
  await db
    .updateTable('activity_quotas')
    .set({ taken: quota.taken + partySize })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', quota.id)
    .execute();

  context.audit({
    target: id,
    unitId: activity.unit_id,
    detail: { activity: activity.id, status },
  });
  const booking = await bookingById(db, tenantId, id);
  if (!booking) throw fail('INTERNAL');
  return presentBooking(booking, now);
};

type SignUpArguments = Parameters<Handler<typeof activitiesContract.signUp>>[0];

function refusal(
  { errors }: SignUpArguments,
  reason: 'cancelled' | 'not-open-yet' | 'closed' | 'full',
  facts: ReturnType<typeof factsOf>,
) {
  switch (reason) {
    case 'cancelled':
      return errors.ACTIVITY_CANCELLED();
    case 'not-open-yet':
      return errors.NOT_OPEN_YET({ data: { opensAt: facts.signUpOpensAt.toISOString() } });
    case 'closed':
      return errors.SIGN_UP_CLOSED({ data: { closedAt: facts.signUpClosesAt.toISOString() } });
    case 'full':
      return errors.FULL({ data: { places: facts.places } });
  }
}

interface NewBooking {
  activityId: string;
  quotaId: string;
  status: (typeof liveStatuses)[number];
}

/** Two bookings with one code are one in 10^12 per pair; the next code is tried rather than a person refused. */
async function insertBooking(context: OperationContext, booking: NewBooking): Promise<string> {
  const { db, tenantId, now } = context;
  const personId = personOf(context);
  const id = newId();
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const inserted = await db
      .insertInto('bookings')
      .values({
        tenant_id: tenantId,
        id,
        code: newCode((count) => randomBytes(count)),
        activity_id: booking.activityId,
        quota_id: booking.quotaId,
        person_id: personId,
        booked_by: personId,
        party_size: partySize,
        status: booking.status,
        created_at: now,
        updated_at: now,
      })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'code']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!inserted) continue;
    await db
      .insertInto('booking_members')
      .values({ tenant_id: tenantId, booking_id: id, position: 0, kind: 'self' })
      .execute();
    return id;
  }
  throw fail('UNAVAILABLE');
}
