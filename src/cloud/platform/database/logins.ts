import { sql, type Kysely } from 'kysely';
import type { DatabasePatience } from './limits';
import { asLogin, roleOf, type Whose } from './login';
import { DatabaseError, type OpenDatabase, type PoolState } from './open-database';
import type { Database } from './schema.generated';

/** The database logins of domains that have one of their own; each is opened when it is first needed. */
export interface Logins {
  /** A handle for calls, whose transactions are the login's role's. */
  forCalls(login: string, whose: Whose): Promise<Kysely<Database>>;
  /** The same for background work, which waits longer. */
  forWork(login: string, whose: Whose): Promise<Kysely<Database>>;
  /** Of those that are open. */
  pools(): PoolState[];
  close(): Promise<void>;
}

interface LoginSources {
  /** `postgres://…` by login. */
  urls: ReadonlyMap<string, string>;
  patience: DatabasePatience;
  /** Serves a login that has no address: the embedded database, or a machine where nobody else is. */
  main: Pick<OpenDatabase, 'db' | 'workDb'>;
}

/** Such a domain has no rush: its calls share a few connections of their own. */
const poolSize = 4;
const workPoolSize = 2;

export function openLogins({ urls, patience, main }: LoginSources): Logins {
  const opened = new Map<string, OpenDatabase>();
  const opening = new Map<string, Promise<OpenDatabase>>();
  const open = async (login: string): Promise<LoginSources['main']> => {
    const url = urls.get(login);
    if (url === undefined) return main;
    const known = opened.get(login);
    if (known) return known;
    const started = opening.get(login) ?? openOne(url, login, patience);
    opening.set(login, started);
    try {
      const database = await started;
      opened.set(login, database);
      return database;
    } finally {
      // A failed one is opened again by the next caller.
      opening.delete(login);
    }
  };
  return {
    forCalls: async (login, whose) => asLogin((await open(login)).db, login, whose),
    forWork: async (login, whose) => asLogin((await open(login)).workDb, login, whose),
    pools: () =>
      [...opened].flatMap(([login, database]) =>
        database.pools().map((state) => ({ ...state, pool: `${login} ${state.pool}` })),
      ),
    close: async () => {
      await Promise.allSettled(opening.values());
      await Promise.all([...opened.values()].map((database) => database.close()));
    },
  };
}

async function openOne(
  url: string,
  login: string,
  patience: DatabasePatience,
): Promise<OpenDatabase> {
  const { openPostgres } = await import('./open-postgres');
  const database = await openPostgres(url, poolSize, { patience, workPoolSize });
  try {
    await expectLocked(database.db, login);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

interface Held {
  is_member: boolean | null;
  inherits: boolean | null;
  is_above: boolean;
  owns: boolean;
}

/**
 * A login that can read without its role would make the second lock meaningless.
 * @throws DatabaseError
 */
async function expectLocked(db: Kysely<Database>, login: string): Promise<void> {
  const { rows } = await sql<Held>`
    select pg_has_role(r.rolname, to_regrole(${roleOf(login)}), 'member') as is_member,
      pg_has_role(r.rolname, to_regrole(${roleOf(login)}), 'usage') as inherits,
      r.rolsuper or r.rolbypassrls as is_above,
      exists (select from pg_class c where c.relnamespace in
          (select oid from pg_namespace where nspname in ('public', 'pgboss'))
        and pg_has_role(r.rolname, c.relowner, 'member')) as owns
    from pg_roles r where r.rolname = current_user`.execute(db);
  const [held] = rows;
  const wrong =
    (!held?.is_member && `is no member of ${roleOf(login)}`) ||
    (held?.is_above && 'is above all policies') ||
    (held?.owns && 'owns tables') ||
    (held?.inherits && `inherits what ${roleOf(login)} may`);
  if (!wrong) return;
  throw new DatabaseError(
    `The login of ${urlVariable(login)} ${wrong}: make it as deploy/server/README.md says`,
  );
}

/** The variable that holds a login's address. */
export const urlVariable = (login: string): string => `DATABASE_URL_${login.toUpperCase()}`;
