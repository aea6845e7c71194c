import { Kysely, sql } from 'kysely';
import { Pool, types } from 'pg';
import { EagerPostgresDialect } from './eager-dialect';
import { DatabaseError, type OpenDatabase } from './open-database';
import { prepareOn } from './prepared-statements';
import type { Database } from './schema.generated';

// PostgreSQL's type numbers. Both drivers give the same: int8 and numeric as number (our counts stay
// far below 2^53), a calendar date as text.
const int8 = 20;
const date = 1082;
const numeric = 1700;
const oldestVersion = 140_000;

/** What pays in a process that runs for long, with connections of its own. */
interface LongRunning {
  /**
   * So many connections stay open while nobody asks: a new one has to learn every table first, and
   * those who come after a quiet hour would wait for that.
   */
  keptOpen?: number;
  /** Whether the statements of a rush are prepared (`prepared-statements.ts`). */
  prepares?: boolean;
}

/**
 * @param poolSize most connections
 * @throws DatabaseError when it cannot be reached or is older than PostgreSQL 14
 */
export async function openPostgres(
  url: string,
  poolSize: number,
  { keptOpen = 0, prepares = false }: LongRunning = {},
): Promise<OpenDatabase> {
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    min: keptOpen,
    keepAlive: true,
    keepAliveInitialDelayMillis: 60_000,
    // For `oneRoundTrip` and BEGIN; who waits for each answer notices nothing of it.
    pipeline: true,
    connectionTimeoutMillis: 5_000,
    application_name: 'womens-home',
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') => {
        if (oid === int8 || oid === numeric) return Number;
        if (oid === date) return (text: string) => text;
        return types.getTypeParser(oid, format as 'text');
      },
    },
  });
  // A connection that breaks while idle is replaced by the pool; without a listener it ends the process.
  pool.on('error', () => undefined);
  // One that breaks while it is used fails the statements under way; that is enough.
  pool.on('connect', (client) => client.on('error', () => undefined));
  if (prepares) pool.on('connect', prepareOn);
  const db = new Kysely<Database>({ dialect: new EagerPostgresDialect({ pool }) });
  try {
    const { rows } = await sql<{ version: number }>`
      select current_setting('server_version_num')::int as version`.execute(db);
    if ((rows[0]?.version ?? 0) < oldestVersion) {
      throw new DatabaseError('The database is older than PostgreSQL 14: use a newer server');
    }
  } catch (error) {
    await db.destroy();
    if (error instanceof DatabaseError) throw error;
    throw new DatabaseError(`The database of DATABASE_URL cannot be reached (${reasonOf(error)})`);
  }
  return { db, kind: 'postgres', close: () => db.destroy() };
}

// Never the URL: it holds the password.
function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known: Record<string, string> = {
    ECONNREFUSED: 'nothing listens there',
    ENOTFOUND: 'the host name is not known',
    ETIMEDOUT: 'no answer in time',
    '28P01': 'wrong password',
    '28000': 'the user is not let in',
    '3D000': 'there is no database of that name',
  };
  return known[code] ?? (code || 'no answer in time');
}
