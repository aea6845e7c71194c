import { sql, type Kysely } from 'kysely';
import { anyOf } from '@cloud/platform/database/any-of';
import type { Database } from '@cloud/platform/database/schema.generated';
import { letGo } from './let-go';

interface Context {
  db: Kysely<Database>;
  tenantId: string;
  now: Date;
}

/**
 * Ends what waited for an answer too long: a hold goes without a trace, an offer with what hangs on it.
 * Under the lock of these counsellors.
 */
export async function endWaiting(context: Context, counsellorIds: readonly string[]) {
  const { db, tenantId, now } = context;
  await db
    .deleteFrom('counselling_appointments')
    .where('tenant_id', '=', tenantId)
    .where('counsellor_id', '=', anyOf(counsellorIds))
    .where('state', '=', sql.lit('held'))
    .where('waits_until', '<=', now)
    .execute();
  const over = await db
    .selectFrom('counselling_appointments')
    .where('tenant_id', '=', tenantId)
    .where('counsellor_id', '=', anyOf(counsellorIds))
    .where('state', '=', sql.lit('offered'))
    .where('waits_until', '<=', now)
    .select(['id', 'person_id', 'turn_id', 'replaces_id', 'counsellor_id', 'starts_at'])
    .execute();
  for (const offer of over) await letGo(context, offer);
}
