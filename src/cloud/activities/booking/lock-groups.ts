import { sql, type Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { ids } from '@cloud/platform/database/ids';
import type { WaitingParty } from '@shared/activities/waitlist-rules';

type Db = Kysely<Database>;

/** A group under its lock. Deciding changes it in memory; `writeGroups` stores it. */
export interface LockedGroup {
  id: string;
  activityId: string;
  position: number;
  places: number;
  taken: number;
  waiting: WaitingParty[];
}

/**
 * Takes the lock of all groups of these activities: from here to COMMIT nobody else changes their
 * places, their waitlist, or what sign-up depends on. Always in the order of ids, so that two
 * transactions never wait for each other. What was read before the lock is old.
 */
export async function lockGroups(
  db: Db,
  tenantId: string,
  activityIds: readonly string[],
): Promise<LockedGroup[]> {
  const rows = await db
    .selectFrom('activity_quotas')
    .where('tenant_id', '=', tenantId)
    .where('activity_id', '=', ids(activityIds))
    .orderBy('id')
    .select(['id', 'activity_id', 'position', 'places', 'taken', 'waiting'])
    .forUpdate()
    .execute();
  const waitedFor = rows.filter(({ waiting }) => waiting > 0).map(({ id }) => id);
  const parties = await waitingParties(db, tenantId, waitedFor);
  return rows
    .map((row) => ({
      id: row.id,
      activityId: row.activity_id,
      position: row.position,
      places: row.places,
      taken: row.taken,
      waiting: parties.get(row.id) ?? [],
    }))
    .sort((a, b) => a.position - b.position);
}

/** Stores the counts of groups that a decision changed. */
export async function writeGroups(
  db: Db,
  tenantId: string,
  groups: readonly LockedGroup[],
): Promise<void> {
  if (groups.length === 0) return;
  await sql`
    update activity_quotas q set taken = n.taken, waiting = n.waiting
    from unnest(
      ${groups.map(({ id }) => id)}::uuid[],
      ${groups.map(({ taken }) => taken)}::int[],
      ${groups.map(({ waiting }) => waiting.length)}::int[]
    ) as n (id, taken, waiting)
    where q.tenant_id = ${tenantId} and q.id = n.id`.execute(db);
}

/** Parties that were passed over; one that stands in the list twice was passed over twice. */
export async function countPasses(
  db: Db,
  tenantId: string,
  parties: readonly WaitingParty[],
): Promise<void> {
  if (parties.length === 0) return;
  await sql`
    update bookings b set passed_over = b.passed_over + p.times
    from (
      select id, count(*)::int as times
      from unnest(${parties.map(({ id }) => id)}::uuid[]) as passed (id)
      group by id
    ) p
    where b.tenant_id = ${tenantId} and b.id = p.id`.execute(db);
}

async function waitingParties(
  db: Db,
  tenantId: string,
  groupIds: readonly string[],
): Promise<Map<string, WaitingParty[]>> {
  const byGroup = new Map<string, WaitingParty[]>();
  if (groupIds.length === 0) return byGroup;
  const rows = await db
    .selectFrom('bookings')
    .where('tenant_id', '=', tenantId)
    .where('quota_id', '=', ids(groupIds))
    .where('status', '=', 'waiting')
    .orderBy('waiting_since')
    .orderBy('id')
    .select(['id', 'quota_id', 'party_size', 'passed_over'])
    .execute();
  for (const row of rows) {
    const parties = byGroup.get(row.quota_id) ?? [];
    parties.push({ id: row.id, partySize: row.party_size, passedOver: row.passed_over });
    byGroup.set(row.quota_id, parties);
  }
  return byGroup;
}
