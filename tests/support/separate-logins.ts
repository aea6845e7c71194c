import { randomUUID } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { roleOf } from '@cloud/platform/database/login';
import { openPostgres } from '@cloud/platform/database/open-postgres';
import { makeRoles } from '@cloud/platform/database/prepare-logins';
import type { Database } from '@cloud/platform/database/schema.generated';
import { openTestDatabase, testServerUrl } from './test-database';

/** A database as an installation has it that keeps its logins apart. */
export interface SeparateLogins {
  kind: 'pglite' | 'postgres';
  /** The main login: owns every table and is above nothing. On PGlite the one connection there is. */
  db: Kysely<Database>;
  /** Whoever administers the server; on PGlite the same. */
  admin: Kysely<Database>;
  /** Name of the domain's login in the configuration. */
  login: string;
  /** Its role on the server, and that of the main login; on PGlite nobody's. */
  sessionUser: string;
  mainUser: string;
  /** `postgres://…` by login; empty on PGlite. */
  urls: ReadonlyMap<string, string>;
  /** The address of this database for another user of the server. */
  urlFor(user: string): string;
  close(): Promise<void>;
}

const password = 'of-a-test';

/**
 * Makes one, with the roles of a domain's login; roles are the whole server's, so their names are drawn.
 * @param real a login that a domain has; left out, one that nobody has
 */
export async function openSeparateLogins(real?: string): Promise<SeparateLogins> {
  const database = await openTestDatabase();
  const drawn = randomUUID().slice(0, 8);
  const login =
    real ?? `probe${drawn.replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)))}`;
  const { db: admin, kind, url } = database;
  await makeRoles(admin, new Map([[login, []]]));
  if (url === null) {
    const alone = { sessionUser: '', mainUser: '', urls: new Map(), urlFor: () => '' };
    return { kind, db: admin, admin, login, ...alone, close: database.close };
  }
  const mainUser = `wh_test_main_${drawn}`;
  const sessionUser = `wh_test_login_${drawn}`;
  const run = (text: string) => sql.raw(text).execute(admin);
  await run(`create role ${mainUser} login password '${password}'`);
  await run(`create role ${sessionUser} login noinherit password '${password}'`);
  await run(`grant ${roleOf(login)} to ${sessionUser}`);
  for (const schema of ['public', 'pgboss']) await giveSchema(admin, schema, mainUser);
  const urlFor = (user: string) => {
    const own = new URL(url);
    own.username = user;
    own.password = password;
    return own.href;
  };
  const main = await openPostgres(urlFor(mainUser), 4, { prepares: true });
  const close = async () => {
    await main.close();
    await database.close();
    const server = await openPostgres(testServerUrl(), 1);
    // The role of a real login is every other database's, too.
    const roles = [sessionUser, mainUser, ...(real === undefined ? [roleOf(login)] : [])];
    for (const role of roles) {
      await sql`drop role ${sql.id(role)}`.execute(server.db);
    }
    await server.close();
  };
  const urls = new Map([[login, urlFor(sessionUser)]]);
  return { kind, db: main.db, admin, login, sessionUser, mainUser, urls, urlFor, close };
}

async function giveSchema(db: Kysely<Database>, schema: string, owner: string): Promise<void> {
  await sql`alter schema ${sql.id(schema)} owner to ${sql.id(owner)}`.execute(db);
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = ${schema}::regnamespace and relkind in ('r', 'p', 'v')`.execute(db);
  for (const { name } of rows) {
    await sql`alter table ${sql.id(schema, name)} owner to ${sql.id(owner)}`.execute(db);
  }
}
