import { sql } from 'kysely';
import type { World } from '@tests/support/test-world';

export interface Watcher {
  /** Ends the watch; what was wrong at any moment that was looked at. */
  stop(): Promise<{ looks: number; wrong: string[] }>;
}

/** Looks at one activity again and again, each time in one statement: one moment of the database. */
export function watch({ db, tenantId }: World, activityId: string): Watcher {
  const wrong = new Set<string>();
  let looks = 0;
  let isOver = false;
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
    looks += 1;
    for (const { places, taken, held, twice } of rows) {
      if (held > places) wrong.add(`${held} of ${places} places are held`);
      if (held !== taken) wrong.add(`${held} places are held, ${taken} are counted`);
      if (twice > 0) wrong.add(`${twice} are there twice`);
    }
  };
  const watching = (async () => {
    while (!isOver) {
      await look();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await look();
  })();
  return {
    stop: async () => {
      isOver = true;
      await watching;
      return { looks, wrong: [...wrong] };
    },
  };
}
