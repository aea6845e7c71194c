import { readVisit } from '@cloud/people/queries';
import { unitById } from '@cloud/organisation/queries';
import { fail } from '@cloud/platform/errors';
import { oneOf } from '@cloud/platform/one-of';
import type { Handler } from '@cloud/platform/operation/handler';
import { nextPage, readCursor } from '@cloud/platform/page';
import type { activitiesContract } from '@shared/activities/contract';
import { memberKinds } from '@shared/activities/views';
import { presentBooking } from '../present';
import { bookingsOf } from '../booking/booking-queries';
import { membersOfMany } from '../roster/queries';
import { groupNames } from './counter-queries';

export const herBookings: Handler<typeof activitiesContract.herBookings> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const visit = readVisit(context, input.visit);
  const unit = visit && (await unitById(db, tenantId, visit.unitId));
  if (!visit || !unit) throw fail('NOT_ALLOWED');
  if (visit.isOver) throw errors.VISIT_OVER();

  const rows = await bookingsOf(db, tenantId, visit.personId, {
    now,
    when: input.when,
    after: readCursor(input.after),
    limit: input.limit + 1,
    unitPath: unit.path,
  });
  const page = nextPage(rows, input.limit, (row) => ({ at: row.starts_at, id: row.id }));
  const bookingIds = page.rows.map(({ id }) => id);
  const members = await membersOfMany(db, tenantId, bookingIds);
  const groups = await groupNames(
    db,
    tenantId,
    page.rows.map((row) => row.quota_id),
  );
  context.audit({
    target: visit.personId,
    unitId: unit.id,
    detail: { shown: page.rows.length, when: input.when },
  });
  return {
    items: page.rows.map((row) => ({
      ...presentBooking(row, now),
      groupId: row.quota_id,
      groupName: groups.get(row.quota_id) ?? '',
      members: (members.get(row.id) ?? []).map((member) => ({
        kind: oneOf(memberKinds, member.kind),
        label: member.label,
        ageMonths: member.age_months,
      })),
    })),
    next: page.next,
  };
};
