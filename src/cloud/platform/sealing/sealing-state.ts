import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.generated';

/** How the sealing keeps up. Ages in whole seconds; null: there is none. */
export interface SealingState {
  lastSealSeconds: number | null;
  /** Age of the oldest row that is in no seal. Above some minutes the job does not run. */
  unsealedSeconds: number | null;
  /** Age of the oldest seal that is not outside the database yet. */
  unanchoredSeconds: number | null;
}

export async function sealingState(
  db: Kysely<Database>,
  tenantId: string,
  now: Date,
): Promise<SealingState> {
  const seals = db.selectFrom('audit_seals').where('tenant_id', '=', tenantId);
  const last = await seals.select('sealed_at').orderBy('id', 'desc').limit(1).executeTakeFirst();
  const unanchored = await seals
    .select('sealed_at')
    .where('anchored_at', 'is', null)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  const unsealed = await db
    .selectFrom('audit_rows')
    .select('at')
    .where('tenant_id', '=', tenantId)
    .where('seal_id', 'is', null)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return {
    lastSealSeconds: ageOf(last?.sealed_at, now),
    unsealedSeconds: ageOf(unsealed?.at, now),
    unanchoredSeconds: ageOf(unanchored?.sealed_at, now),
  };
}

function ageOf(time: Date | undefined, now: Date): number | null {
  return time ? Math.max(0, Math.round((now.getTime() - time.getTime()) / 1000)) : null;
}
