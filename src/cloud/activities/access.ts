import type { AccessRules } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { unitById } from '@cloud/organisation/queries';
import { readVisit } from '@cloud/people/queries';
import type { activitiesContract } from '@shared/activities/contract';
import { administratorRoles, organiserRoles } from '@shared/organisation/roles';
import { hasRole } from '@shared/organisation/rules';
import { activityById, unitPathsOf } from './queries';
import { bookingById } from './booking/booking-queries';
import { importById } from './registers/queries';

/** An activity that does not exist is refused exactly like one that belongs to somebody else. */
export const access: AccessRules<typeof activitiesContract> = {
  'own-booking': async ({ input, context }) => {
    if (context.caller.kind !== 'person') return false;
    const booking = await bookingById(context.db, context.tenantId, input.bookingId);
    // Her own booking, or one that she made for somebody without an account.
    return (
      booking !== undefined && (booking.person_id ?? booking.booked_by) === context.caller.personId
    );
  },
  'organises-unit': async ({ input, context }) => {
    const unit = await unitById(context.db, context.tenantId, input.unitId);
    return unit !== undefined && organisesAt(context, unit.path);
  },
  'organises-activity': async ({ input, context }) => {
    const activity = await activityById(context.db, context.tenantId, input.activityId);
    return activity !== undefined && organisesAt(context, activity.unit_path);
  },
  'organises-activities': async ({ input, context }) => {
    const { db, tenantId } = context;
    const wanted = input.items.map(({ activityId }) => activityId);
    const paths = await unitPathsOf(db, tenantId, wanted);
    return paths.length === wanted.length && paths.every((path) => organisesAt(context, path));
  },
  // Handing an activity over to another unit takes both.
  'edits-activity': async ({ input, context }) => {
    const activity = await activityById(context.db, context.tenantId, input.activityId);
    const unit = await unitById(context.db, context.tenantId, input.draft.unitId);
    if (!activity || !unit) return false;
    return organisesAt(context, activity.unit_path) && organisesAt(context, unit.path);
  },
  // Only whoever looked her up, within an hour, and only while still organising in that unit.
  'serves-visit': async ({ input, context }) => {
    const visit = readVisit(context, input.visit);
    const unit = visit && (await unitById(context.db, context.tenantId, visit.unitId));
    return unit ? organisesAt(context, unit.path) : false;
  },
  'organises-booking': async ({ input, context }) => {
    const booking = await bookingById(context.db, context.tenantId, input.bookingId);
    return booking !== undefined && organisesAt(context, booking.unit_path);
  },
  // Only her own, and only while she still organises in that unit.
  'own-import': async ({ input, context }) => {
    const { caller, db, tenantId } = context;
    const row = await importById(db, tenantId, input.importId);
    if (!row || caller.kind !== 'person' || row.created_by !== caller.personId) return false;
    return organisesAt(context, row.unit_path);
  },
};

export function organisesAt(context: OperationContext, unitPath: string): boolean {
  return (
    context.caller.kind === 'person' && hasRole(context.caller.grants, organiserRoles, unitPath)
  );
}

/** Holds the role in the unit or in one above it. */
export function administersAt(context: OperationContext, unitPath: string): boolean {
  return (
    context.caller.kind === 'person' && hasRole(context.caller.grants, administratorRoles, unitPath)
  );
}
