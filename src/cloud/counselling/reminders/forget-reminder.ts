import type { Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';

interface Context {
  db: Kysely<Database>;
  tenantId: string;
}

export interface Reminded {
  id: string;
  person_id: string | null;
  starts_at: Date;
}

/** Contains the time, so that a moved appointment has a reminder of its own. */
export const reminderKey = ({ id, starts_at: startsAt }: Reminded): string =>
  `appointment-reminder ${id} ${startsAt.toISOString()}`;

/**
 * Of a time that does not hold any more: what was not sent yet stays unsent, and what lies in her inbox
 * unread goes.
 */
export async function forgetReminder({ db, tenantId }: Context, row: Reminded): Promise<void> {
  if (row.person_id === null) return;
  await db
    .deleteFrom('outbox')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', row.person_id)
    .where('dedupe_key', '=', reminderKey(row))
    .where('state', '=', 'waiting')
    .execute();
  await db
    .deleteFrom('inbox_messages')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', row.person_id)
    .where('dedupe_key', '=', reminderKey(row))
    .where('read_at', 'is', null)
    .execute();
}
