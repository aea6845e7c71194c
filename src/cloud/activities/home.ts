import type { Handler } from '@cloud/platform/handler';
import { unitById } from '@cloud/organisation/queries';
import type { activitiesContract } from '@shared/activities/contract';
import { presentForCaller } from './list';
import { presentBooking } from './present';
import { bookingsOf, comingActivities } from './queries';

const shownOnHome = 4;

export const home: Handler<typeof activitiesContract.home> = async ({ input, context }) => {
  const { caller, db, tenantId, now } = context;
  const unit = input.unitId && (await unitById(db, tenantId, input.unitId));
  const common = { now, after: null, limit: shownOnHome, notBegun: true };

  const near = unit ? await comingActivities(db, tenantId, { ...common, unitPath: unit.path }) : [];
  // A village without anything of its own sees what the county has.
  const rows = near.length > 0 ? near : await comingActivities(db, tenantId, common);
  const [next] =
    caller.kind === 'person'
      ? await bookingsOf(db, tenantId, caller.personId, { ...common, when: 'coming', limit: 1 })
      : [];
  return {
    next: next ? presentBooking(next, now) : null,
    soon: await presentForCaller(context, rows),
  };
};
