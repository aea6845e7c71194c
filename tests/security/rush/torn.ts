import { sql, type Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { withoutLocks } from '@tests/security/without-locks';
import { withoutTransactions } from './without-transactions';

/**
 * The database without what keeps callers apart, in which the race is lost for certain: whoever is the
 * first to write into the table waits for the second. Both have read by then, and neither sees what the
 * other writes.
 */
export async function tornAt(
  db: Kysely<Database>,
  table: 'bookings' | 'counselling_appointments',
): Promise<Kysely<Database>> {
  // One connection there, which could not wait for another one's statement.
  if (process.env.TEST_DATABASE !== 'postgres') return withoutTransactions(db, meetBefore(table));
  const statements = [
    'create sequence writers',
    // What a sequence has counted can be seen before the transaction ends.
    `create function wait_for_another_writer() returns trigger language plpgsql as $$
      begin
        perform nextval('writers');
        while (select last_value from writers) < 2 loop
          perform pg_sleep(0.005);
        end loop;
        return null;
      end $$`,
    `create trigger waits_for_another before insert on ${table}
      for each statement execute function wait_for_another_writer()`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
  return withoutLocks(db);
}

function meetBefore(table: string): (statement: string) => Promise<void> {
  const writes = new RegExp(`^\\s*insert into "?${table}"?[\\s(]`);
  let letGo: () => void;
  const met = new Promise<void>((resolve) => (letGo = resolve));
  let writers = 0;
  return async (statement) => {
    if (!writes.test(statement)) return;
    writers += 1;
    if (writers === 2) letGo();
    await met;
  };
}
