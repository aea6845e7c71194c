import type { AccessRules } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { unitById } from '@cloud/organisation/queries';
import type { activitiesContract } from '@shared/activities/contract';
import type { Role } from '@shared/organisation/roles';
import { hasRole } from '@shared/organisation/rules';
import { activityById, bookingById } from './queries';
import { importById } from './registers/queries';

/** Who creates and runs activities, of her unit and below. */
export const organisers: readonly Role[] = ['organiser', 'unit-admin', 'platform-admin'];

/** What does not exist is refused like what is somebody else's. */
export const access: AccessRules<typeof activitiesContract> = {
  'own-booking': async ({ input, context }) => {
    if (context.caller.kind !== 'person') return false;
    const booking = await bookingById(context.db, context.tenantId, input.bookingId);
    // Hers, or one that she made for somebody without an account.
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
  // Handing an activity over to another unit takes both.
  'edits-activity': async ({ input, context }) => {
    const activity = await activityById(context.db, context.tenantId, input.activityId);
    const unit = await unitById(context.db, context.tenantId, input.draft.unitId);
    if (!activity || !unit) return false;
    return organisesAt(context, activity.unit_path) && organisesAt(context, unit.path);
  },
  'organises-booking': async ({ input, context }) => {
    const booking = await bookingById(context.db, context.tenantId, input.bookingId);
    return booking !== undefined && organisesAt(context, booking.unit_path);
  },
  // Hers, and only as long as she organises there.
  'own-import': async ({ input, context }) => {
    const { caller, db, tenantId } = context;
    const row = await importById(db, tenantId, input.importId);
    if (!row || caller.kind !== 'person' || row.created_by !== caller.personId) return false;
    return organisesAt(context, row.unit_path);
  },
};

export function organisesAt(context: OperationContext, unitPath: string): boolean {
  return context.caller.kind === 'person' && hasRole(context.caller.grants, organisers, unitPath);
}

/** Of the unit or of one above it. */
export function administersAt(context: OperationContext, unitPath: string): boolean {
  const administrators: readonly Role[] = ['unit-admin', 'platform-admin'];
  return (
    context.caller.kind === 'person' && hasRole(context.caller.grants, administrators, unitPath)
  );
}
