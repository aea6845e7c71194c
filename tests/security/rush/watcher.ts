import { sql } from 'kysely';
import type { World } from '@tests/support/test-world';

export interface Watcher {
  /** Looks once, while others go on. */
  look(): void;
  /** Looks a last time; what was wrong at any moment that was looked at. */
  stop(): Promise<{ looks: number; wrong: string[] }>;
}

/** Looks at one activity whenever it is told to, each time in one statement: one moment of the database. */
export function watch({ db, tenantId }: World, activityId: string): Watcher {
  const wrong = new Set<string>();
  const looks: Promise<void>[] = [];
  const look = async () => {
    const { rows } = await sql<{ places: number; taken: number; held: number; twice: number }>`
      select q.places, q.taken,
        (select coalesce(sum(b.party_size), 0) from bookings b
          where b.tenant_id = q.tenant_id and b.quota_id = q.id
            and b.status in ('confirmed', 'in-review', 'offered')) as held,
        (select count(*) - count(distinct b.person_id) from bookings b
          where b.tenant_id = q.tenant_id and b.quota_id = q.id
            and b.status in ('confirmed', 'in-review', 'offered', 'waiting')) as twice
      from activity_quotas q
      where q.tenant_id = ${tenantId} and q.activity_id = ${activityId}`.execute(db);
    for (const { places, taken, held, twice } of rows) {
      if (held > places) wrong.add(`${held} of ${places} places are held`);
      if (held !== taken) wrong.add(`${held} places are held, ${taken} are counted`);
      if (twice > 0) wrong.add(`${twice} are there twice`);
    }
  };
  return {
    look: () => void looks.push(look()),
    stop: async () => {
      await Promise.all(looks);
      await look();
      return { looks: looks.length, wrong: [...wrong] };
    },
  };
}
