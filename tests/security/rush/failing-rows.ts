import { sql, type Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';

/**
 * Lets a booking of one of these people fail: half of them as the row of their confirmation is
 * written, after places were counted, the other half at COMMIT, when everything seemed done.
 */
export async function letBookingsFail(
  db: Kysely<Database>,
  people: readonly string[],
): Promise<void> {
  const statements = [
    'create table unlucky (person uuid primary key, at_commit boolean not null)',
    `create function fail_for_unlucky() returns trigger language plpgsql as $$
      declare
        late boolean := tg_argv[0]::boolean;
      begin
        if exists (select from unlucky u where u.person = new.person_id and u.at_commit = late) then
          raise exception 'this one does not go through';
        end if;
        return null;
      end $$`,
    `create trigger fails_at_once after insert on inbox_messages
      for each row execute function fail_for_unlucky('false')`,
    `create constraint trigger fails_at_commit after insert on bookings
      deferrable initially deferred for each row execute function fail_for_unlucky('true')`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
  const late = people.map((_, index) => index % 2 === 0);
  await sql`insert into unlucky select * from unnest(${people}::uuid[], ${late}::boolean[])`.execute(
    db,
  );
}
