import { sql } from 'kysely';
import type { BuiltPerson } from '@tests/builders/people';
import { readRecord } from '@tests/security/rush/recorder';
import { replay } from '@tests/security/rush/replay';
import type { World } from '@tests/support/test-world';
import type { Command } from './commands';

/** What is wrong with an activity as the kill left it: counts, turns, lost places. */
export async function faultsOf(
  { db, tenantId }: World,
  activities: readonly { id: string; places: number }[],
): Promise<string[]> {
  const faults: string[] = [];
  for (const { id, places } of activities) {
    const { rows } = await sql<{ taken: number; held: number; waiting: number; turns: number }>`
      select q.taken, q.waiting,
        (select coalesce(sum(b.party_size), 0) from bookings b where b.tenant_id = q.tenant_id
          and b.quota_id = q.id and b.status in ('confirmed', 'in-review', 'offered')) as held,
        (select count(*) from bookings b where b.tenant_id = q.tenant_id
          and b.quota_id = q.id and b.status = 'waiting') as turns
      from activity_quotas q
      where q.tenant_id = ${tenantId} and q.activity_id = ${id}`.execute(db);
    for (const { taken, held, waiting, turns } of rows) {
      if (taken !== held || held > places) faults.push(`${taken} counted, ${held} held`);
      if (waiting !== turns) faults.push(`${waiting} counted, ${turns} wait`);
    }
    faults.push(...replay(await readRecord(db, id), places).faults);
  }
  return faults;
}

export interface NewOffers {
  /** Answers to some of them. */
  commands: Command[];
  /** The others ran out: their deadline is over by now, and a job is to notice it. */
  ranOut: string[];
}

/** Looks for offers that are not `known`, and decides what becomes of each. */
export async function meetOffers(
  world: World,
  people: ReadonlyMap<string, BuiltPerson>,
  known: Set<string>,
): Promise<NewOffers> {
  const { db, tenantId } = world;
  const offered = await db
    .selectFrom('bookings')
    .where('tenant_id', '=', tenantId)
    .where('status', '=', 'offered')
    .select(['id', 'person_id'])
    .execute();
  const met: NewOffers = { commands: [], ranOut: [] };
  for (const { id, person_id: personId } of offered) {
    const person = people.get(personId ?? '');
    if (!person || known.has(id)) continue;
    known.add(id);
    // The first one runs out, the second one is declined, and so on.
    const operation = (['acceptOffer', null, 'declineOffer'] as const)[known.size % 3];
    if (!operation) met.ranOut.push(id);
    else {
      const input = { bookingId: id };
      met.commands.push({ operation, input, person, key: `${operation}-${id}`, answers: [] });
    }
  }
  await letRunOut(world, met.ranOut);
  return met;
}

/** The hours of their deadline have gone by; what a killed process had begun counts as lost. */
async function letRunOut({ db, tenantId }: World, bookings: readonly string[]): Promise<void> {
  await sql`update bookings set offer_expires_at = now() - interval '1 s'
    where tenant_id = ${tenantId} and status = 'offered'
      and id = any(${bookings}::uuid[])`.execute(db);
  await sql`update pgboss.job set start_after = now()
    where name = 'activities.expire-offer' and state < 'active'
      and data->'payload'->>'bookingId' = any(${bookings})`.execute(db);
  await sql`update pgboss.job set started_on = started_on - interval '10 minutes'
    where state = 'active'`.execute(db);
  await sql`update pgboss.job set singleton_on = singleton_on - interval '10 minutes'
    where name = 'activities.sweep-offers'`.execute(db);
  await sql`update pgboss.queue set monitor_on = null, monitor_claim_on = null`.execute(db);
}
