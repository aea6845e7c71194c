import { sql, type Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { anyOf } from '@cloud/platform/database/any-of';
import { oneRoundTrip, type Statement } from '@cloud/platform/database/one-round-trip';
import type { WaitingParty } from '@shared/activities/waitlist/waitlist-rules';

type Db = Kysely<Database>;

/** A locked group. Decisions change it in memory; `writeGroups` stores it. */
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
 * transactions never deadlock. Whatever was read before the lock may be stale.
 */
export async function lockGroups(
  db: Db,
  tenantId: string,
  activityIds: readonly string[],
): Promise<LockedGroup[]> {
  const [groups, parties] = await oneRoundTrip(db, groupsUnderLock(db, tenantId, activityIds));
  return lockedGroups(groups, parties);
}

interface GroupRow {
  id: string;
  activity_id: string;
  position: number;
  places: number;
  taken: number;
}

interface PartyRow {
  id: string;
  quota_id: string;
  party_size: number;
  passed_over: number;
}

/** Only takes the locks of these activities' groups, in the order of ids. */
export function groupLocks(
  db: Db,
  tenantId: string,
  activityIds: readonly string[],
): Statement<{ id: string }> {
  return db
    .selectFrom('activity_quotas')
    .where('tenant_id', '=', tenantId)
    .where('activity_id', '=', anyOf(activityIds))
    .orderBy('id')
    .select('id')
    .forUpdate();
}

/**
 * The two statements of `lockGroups`, for callers that send more statements in the same round trip:
 * those read after the lock is taken. `lockedGroups` makes groups of the answers.
 */
export function groupsUnderLock(
  db: Db,
  tenantId: string,
  activityIds: readonly string[],
): [Statement<GroupRow>, Statement<PartyRow>] {
  return [
    db
      .selectFrom('activity_quotas')
      .where('tenant_id', '=', tenantId)
      .where('activity_id', '=', anyOf(activityIds))
      .orderBy('id')
      .select(['id', 'activity_id', 'position', 'places', 'taken'])
      .forUpdate(),
    sql<PartyRow>`
      select b.id, b.quota_id, b.party_size, b.passed_over
      from activity_quotas q
      join bookings b on b.tenant_id = q.tenant_id and b.quota_id = q.id and b.status = 'waiting'
      where q.tenant_id = ${tenantId} and q.activity_id = ${anyOf(activityIds)} and q.waiting > 0
      order by b.waiting_since, b.id`,
  ];
}

export function lockedGroups(
  groups: readonly GroupRow[],
  parties: readonly PartyRow[],
): LockedGroup[] {
  const locked = new Map(
    groups.map((row): [string, LockedGroup] => [
      row.id,
      {
        id: row.id,
        activityId: row.activity_id,
        position: row.position,
        places: row.places,
        taken: row.taken,
        waiting: [],
      },
    ]),
  );
  for (const { id, quota_id: groupId, party_size: partySize, passed_over: passedOver } of parties) {
    locked.get(groupId)?.waiting.push({ id, partySize, passedOver });
  }
  return [...locked.values()].sort((a, b) => a.position - b.position);
}

/** Stores the counts of groups that a decision changed. */
export async function writeGroups(
  db: Db,
  tenantId: string,
  groups: readonly LockedGroup[],
): Promise<void> {
  if (groups.length > 0) await groupCounts(tenantId, groups).execute(db);
}

/** The statement of `writeGroups`, for at least one group. */
export function groupCounts(tenantId: string, groups: readonly LockedGroup[]) {
  return sql`
    update activity_quotas q set taken = n.taken, waiting = n.waiting
    from unnest(
      ${groups.map(({ id }) => id)}::uuid[],
      ${groups.map(({ taken }) => taken)}::int[],
      ${groups.map(({ waiting }) => waiting.length)}::int[]
    ) as n (id, taken, waiting)
    where q.tenant_id = ${tenantId} and q.id = n.id`;
}

/** Parties that were passed over; one that stands in the list twice was passed over twice. */
export async function countPasses(
  db: Db,
  tenantId: string,
  parties: readonly WaitingParty[],
): Promise<void> {
  if (parties.length > 0) await passes(tenantId, parties).execute(db);
}

/** The statement of `countPasses`, for at least one party. */
export function passes(tenantId: string, parties: readonly WaitingParty[]) {
  return sql`
    update bookings b set passed_over = b.passed_over + p.times
    from (
      select id, count(*)::int as times
      from unnest(${parties.map(({ id }) => id)}::uuid[]) as passed (id)
      group by id
    ) p
    where b.tenant_id = ${tenantId} and b.id = p.id`;
}
