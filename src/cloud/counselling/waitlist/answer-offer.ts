import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { personOf } from '@cloud/platform/operation/operation-context';
import { appointmentById, lockCounsellors, lockPerson, type AppointmentRow } from '../queries';

/** An offer, and the appointment that it is to replace; both under the locks of their counsellors. */
export interface LockedOffer {
  offer: AppointmentRow;
  replaced: AppointmentRow | undefined;
}

/** The offer that still waits for her; null where there is none, either no longer or not yet. */
export async function lockOffer(
  context: OperationContext,
  appointmentId: string,
): Promise<LockedOffer | null> {
  const { db, tenantId, now } = context;
  await lockPerson(db, tenantId, personOf(context));
  const found = await appointmentById(db, tenantId, appointmentId);
  if (!found) return null;
  const before = found.replaces_id && (await appointmentById(db, tenantId, found.replaces_id));
  const concerned = [found.counsellor_id, ...(before ? [before.counsellor_id] : [])];
  await lockCounsellors(db, tenantId, concerned);

  const offer = await appointmentById(db, tenantId, appointmentId);
  if (offer?.state !== 'offered' || !offer.waits_until || offer.waits_until <= now) return null;
  if (offer.replaces_id === null) return { offer, replaced: undefined };
  const replaced = await appointmentById(db, tenantId, offer.replaces_id);
  return replaced?.state === 'booked' ? { offer, replaced } : null;
}
