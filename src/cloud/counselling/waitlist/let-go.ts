import { sql, type Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { appointmentChanged } from '../notifications';
import { tellHer } from '../tell-her';

interface Context {
  db: Kysely<Database>;
  tenantId: string;
  now: Date;
}

interface Offer {
  id: string;
  person_id: string | null;
  turn_id: string | null;
  replaces_id: string | null;
  counsellor_id: string;
  starts_at: Date;
}

/** How a turn remembers that an hour was let go. */
export const hourKey = (counsellorId: string, startsAt: Date): string =>
  `${counsellorId} ${startsAt.toISOString()}`;

/**
 * Nobody takes an offered hour: it is free again, and not offered to the same turn twice. One that was to
 * replace an appointment ends that appointment, which nobody can hold any more.
 */
export async function letGo(context: Context, offer: Offer): Promise<void> {
  const { db, tenantId, now } = context;
  if (offer.replaces_id !== null) {
    await db
      .updateTable('counselling_appointments')
      .set({ state: 'cancelled', cause: 'counsellor', updated_at: now })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', offer.replaces_id)
      .where('state', '=', 'booked')
      .execute();
    await tellHer(context, {
      personId: offer.person_id,
      kind: appointmentChanged,
      says: 'over',
      dedupeKey: `appointment-over ${offer.replaces_id}`,
      usefulUntil: offer.starts_at,
    });
  }
  if (offer.turn_id !== null) {
    const key = hourKey(offer.counsellor_id, offer.starts_at);
    await db
      .updateTable('counselling_turns')
      .set({ declined: sql`array_append(declined, ${key}::text)` })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', offer.turn_id)
      .execute();
  }
  await db
    .deleteFrom('counselling_appointments')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', offer.id)
    .where('state', '=', 'offered')
    .execute();
}
