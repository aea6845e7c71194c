import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database } from './schema.generated';

/** On whose behalf a transaction runs, as row-level policies read it. */
export interface Whose {
  /** `app.tenant_id` */
  tenantId: string;
  /** `app.actor`: a person's id, `anonymous`, `job`, or what else the audit log calls a caller. */
  actor: string;
}

/** The role that a login switches to: it owns nothing, and nobody connects as it. */
export const roleOf = (login: string): string => `womens_home_${login}`;

const openings = new WeakMap<Kysely<Database>, RawBuilder<unknown>>();

/**
 * A handle on the same connections whose transactions (`inTransaction`) begin by setting the login's
 * role and settings, in one statement, and lose them at their end. Outside a transaction a properly
 * configured login can read nothing.
 */
export function asLogin(db: Kysely<Database>, login: string, whose: Whose): Kysely<Database> {
  // Kysely's way to another handle on the same driver.
  const handle = db.withoutPlugins();
  openings.set(
    handle,
    sql`select set_config('role', ${roleOf(login)}, true),
      set_config('app.tenant_id', ${whose.tenantId}, true),
      set_config('app.actor', ${whose.actor}, true)`,
  );
  return handle;
}

/** What a transaction on this handle begins with; undefined on the main login's. */
export const openingOf = (db: Kysely<Database>): RawBuilder<unknown> | undefined =>
  openings.get(db);
