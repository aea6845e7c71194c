import { sql } from 'kysely';
import { roleOf } from '@cloud/platform/database/login';
import { openPostgres } from '@cloud/platform/database/open-postgres';
import { makeRoles } from '@cloud/platform/database/prepare-logins';

const password = 'of-a-test';

/**
 * The address of this database for a domain's own login, as an installation has it
 * (deploy/server/README.md). Roles are the whole server's: it is made once, and stays.
 */
export async function domainLogin(url: string, login: string): Promise<string> {
  const user = `wh_test_${login}`;
  const { db, close } = await openPostgres(url, 1);
  try {
    await makeRoles(db, new Map([[login, []]]));
    await sql
      .raw(
        `do $$ begin
          create role ${user} login noinherit password '${password}';
        exception when duplicate_object or unique_violation then null; end $$`,
      )
      .execute(db);
    // Two files at once change the same row of the server's.
    await sql`select pg_advisory_lock(7203383)`.execute(db);
    await sql.raw(`grant ${roleOf(login)} to ${user}`).execute(db);
  } finally {
    await close();
  }
  const own = new URL(url);
  own.username = user;
  own.password = password;
  return own.href;
}
