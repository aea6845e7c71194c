import { sql, type Kysely } from 'kysely';
import { roleOf } from './login';
import { DatabaseError } from './open-database';
import type { Database } from './schema.generated';

/** Domains by the login that serves them. */
export type DomainsByLogin = ReadonlyMap<string, readonly string[]>;

/**
 * Makes the roles that migrations grant to, before these run.
 * @throws DatabaseError where somebody else has to make them
 */
export async function makeRoles(db: Kysely<Database>, logins: DomainsByLogin): Promise<void> {
  for (const login of logins.keys()) {
    const role = roleOf(login);
    const { rows } = await sql`select from pg_roles where rolname = ${role}`.execute(db);
    if (rows.length > 0) continue;
    try {
      await sql`create role ${sql.id(role)} nologin`.execute(db);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      // Another process was faster: the role is the whole server's.
      if (code === '42710' || code === '23505') continue;
      if (code !== '42501') throw error;
      throw new DatabaseError(
        `The role ${role} is missing, and this login may not make it: deploy/server/README.md has the statements`,
      );
    }
  }
}

/**
 * Gives each login's role what the pipeline needs of the platform's tables, after the migrations and the
 * queues: to write audit rows, to know its own domains' retries, to add its own domains' jobs. The
 * tables' owner, who is under no policy, notices nothing. Safe to repeat.
 */
export async function grantPlatform(db: Kysely<Database>, logins: DomainsByLogin): Promise<void> {
  for (const [login, domains] of logins) {
    const role = sql.id(roleOf(login));
    await sql`grant usage on schema public, pgboss to ${role}`.execute(db);
    await sql`grant insert on audit_rows to ${role}`.execute(db);
    await sql`grant select, insert, update on idempotency_keys to ${role}`.execute(db);
    await sql`grant select on pgboss.queue to ${role}`.execute(db);
    const { rows } = await sql<{ name: string }>`
      select distinct table_name as name from pgboss.queue`.execute(db);
    const queues = rows.map(({ name }) => `pgboss.${name}`);
    for (const queue of queues) {
      await sql`grant select, insert on ${sql.table(queue)} to ${role}`.execute(db);
    }
    for (const domain of domains) {
      await allowOwnRows(
        db,
        { table: 'public.idempotency_keys', column: 'operation' },
        login,
        domain,
      );
      for (const table of queues) await allowOwnRows(db, { table, column: 'name' }, login, domain);
    }
  }
}

/** Rows whose name begins with the domain's. Made once: a policy takes a lock that calls would wait for. */
async function allowOwnRows(
  db: Kysely<Database>,
  { table, column }: { table: string; column: string },
  login: string,
  domain: string,
): Promise<void> {
  const name = `${roleOf(login)} ${domain}`;
  const { rows } = await sql`select from pg_policy
    where polrelid = ${table}::regclass and polname = ${name}`.execute(db);
  if (rows.length > 0) return;
  const isOwn = sql`starts_with(${sql.ref(column)}, ${sql.lit(`${domain}.`)})`;
  await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
  await sql`create policy ${sql.id(name)} on ${sql.table(table)} to ${sql.id(roleOf(login))}
    using (${isOwn}) with check (${isOwn})`.execute(db);
}
