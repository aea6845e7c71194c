import { sql, type Kysely, type Transaction } from 'kysely';
import { fromKysely, PgBoss, type Db } from 'pg-boss';
import type { Database } from '../database/schema.generated';
import { splitStatements } from '../database/migrate';

/**
 * pg-boss is used as a table with rules: it is never started, has no timers and no connections of
 * its own. Every statement goes through the Kysely handle that is passed in, so that it is inside
 * the caller's transaction where there is one, and PGlite and PostgreSQL are the same to it.
 */
export function bossOn(db: Db): PgBoss {
  const boss = new PgBoss({ db, migrate: false, supervise: false, schedule: false });
  // Errors are thrown to the caller as well; an unheard `error` event would end the process.
  boss.on('error', () => undefined);
  return boss;
}

/** A handle, possibly a transaction, for single statements: enqueue, fetch, complete, fail. */
export function statementsOn(db: Kysely<Database> | Transaction<Database>): Db {
  return fromKysely(db);
}

/**
 * The outer handle for installing and supervising. pg-boss sends those as one text of several
 * statements around BEGIN and COMMIT; PGlite takes one statement a call, so they run one by one in
 * a transaction of ours.
 */
export function scriptsOn(db: Kysely<Database>): Db {
  const single = fromKysely(db);
  return {
    executeSql: async (text: string, values?: unknown[]) => {
      if (values?.length) return single.executeSql(text, values);
      const statements = splitStatements(text).filter((part) => !/^(begin|commit)$/i.test(part));
      const [only] = statements;
      if (only !== undefined && statements.length === 1) return single.executeSql(only);
      return db.transaction().execute(async (trx) => {
        const rows: unknown[] = [];
        for (const statement of statements) {
          rows.push(...(await sql.raw(statement).execute(trx)).rows);
        }
        return { rows };
      });
    },
  };
}
