import { Kysely, sql } from 'kysely';
import { Pool, types } from 'pg';
import { EagerPostgresDialect } from './eager-dialect';
import { limitsOf, type DatabaseLimits, type DatabasePatience } from './limits';
import { DatabaseError, type OpenDatabase, type PoolState } from './open-database';
import { prepareOn } from './prepared-statements';
import type { Database } from './schema.generated';

// PostgreSQL's type numbers. Both drivers give the same: int8 and numeric as number (our counts stay
// far below 2^53), a calendar date as text.
const int8 = 20;
const date = 1082;
const numeric = 1700;
const oldestVersion = 140_000;

interface PostgresOptions {
  /**
   * So many idle connections stay open: a new one has to load the catalogue of every table first, and
   * the first callers after a quiet hour would wait for that.
   */
  keptOpen?: number;
  /** Whether the statements of a rush are prepared (`prepared-statements.ts`). */
  prepares?: boolean;
  /** Without it there are no limits but that for connecting, and jobs have no connections of their own. */
  patience?: DatabasePatience;
  /** Most connections for jobs. */
  workPoolSize?: number;
}

/** Every queue may run something at the same time; most of it is over in milliseconds. */
const usualWorkPoolSize = 6;
const usualConnectMs = 5_000;

/**
 * @param poolSize most connections for calls
 * @throws DatabaseError when it cannot be reached or is older than PostgreSQL 14
 */
export async function openPostgres(
  url: string,
  poolSize: number,
  options: PostgresOptions = {},
): Promise<OpenDatabase> {
  const opened = openPools(url, poolSize, options, true);
  try {
    await expectNewEnough(opened.db);
    return opened;
  } catch (error) {
    await opened.close();
    if (!isUnknownSetting(error)) throw databaseError(error);
  }
  // PgBouncer refuses settings that it does not know: then ours count only on our own side.
  const withoutSettings = openPools(url, poolSize, options, false);
  try {
    await expectNewEnough(withoutSettings.db);
    return withoutSettings;
  } catch (error) {
    await withoutSettings.close();
    throw databaseError(error);
  }
}

function openPools(
  url: string,
  poolSize: number,
  options: PostgresOptions,
  keepsLimits: boolean,
): OpenDatabase {
  const { patience, workPoolSize = usualWorkPoolSize, keptOpen = 0, prepares = false } = options;
  const calls = openPool(url, {
    max: poolSize,
    min: keptOpen,
    limits: patience && limitsOf(patience.calls),
    keepsLimits,
  });
  if (prepares) calls.on('connect', prepareOn);
  const work =
    patience && openPool(url, { max: workPoolSize, limits: limitsOf(patience.work), keepsLimits });
  const db = kyselyOn(calls);
  const workDb = work ? kyselyOn(work) : db;
  return {
    db,
    workDb,
    kind: 'postgres',
    keepsLimits: keepsLimits || !patience,
    withoutLimits: async (run) => {
      const unhurried = kyselyOn(openPool(url, { max: 1, limits: undefined, keepsLimits }));
      try {
        return await run(unhurried);
      } finally {
        await unhurried.destroy();
      }
    },
    pools: () => [stateOf('calls', calls), ...(work ? [stateOf('work', work)] : [])],
    close: async () => {
      await Promise.all([db.destroy(), ...(work ? [workDb.destroy()] : [])]);
    },
  };
}

interface PoolSettings {
  max: number;
  min?: number;
  limits: DatabaseLimits | undefined;
  /** Whether PostgreSQL is told of them. */
  keepsLimits: boolean;
}

function openPool(url: string, { max, min = 0, limits, keepsLimits }: PoolSettings): Pool {
  const pool = new Pool({
    connectionString: url,
    max,
    min,
    keepAlive: true,
    keepAliveInitialDelayMillis: 60_000,
    // For `oneRoundTrip` and BEGIN; nothing changes for callers that await each answer.
    pipeline: true,
    connectionTimeoutMillis: limits?.connectMs ?? usualConnectMs,
    ...(limits ? { query_timeout: limits.answerMs } : {}),
    ...(limits && keepsLimits
      ? {
          statement_timeout: limits.statementMs,
          lock_timeout: limits.lockMs,
          idle_in_transaction_session_timeout: limits.idleInTransactionMs,
        }
      : {}),
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
  return pool;
}

function kyselyOn(pool: Pool): Kysely<Database> {
  return new Kysely<Database>({ dialect: new EagerPostgresDialect({ pool }) });
}

function stateOf(
  pool: PoolState['pool'],
  { totalCount, idleCount, waitingCount }: Pool,
): PoolState {
  return { pool, open: totalCount, idle: idleCount, waiting: waitingCount };
}

async function expectNewEnough(db: Kysely<Database>): Promise<void> {
  const { rows } = await sql<{ version: number }>`
    select current_setting('server_version_num')::int as version`.execute(db);
  if ((rows[0]?.version ?? 0) < oldestVersion) {
    throw new DatabaseError('The database is older than PostgreSQL 14: use a newer server');
  }
}

/** protocol_violation, in PgBouncer's words. */
function isUnknownSetting(error: unknown): boolean {
  return error instanceof Error && /unsupported startup parameter/.test(error.message);
}

function databaseError(error: unknown): DatabaseError {
  if (error instanceof DatabaseError) return error;
  const { reason, mayPass } = reasonOf(error);
  return new DatabaseError(`The database of DATABASE_URL cannot be reached (${reason})`, {
    mayPass,
  });
}

// Never the URL: it holds the password.
function reasonOf(error: unknown): { reason: string; mayPass: boolean } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const lasting: Record<string, string> = {
    '28P01': 'wrong password',
    '28000': 'the user is not let in',
    '3D000': 'there is no database of that name',
  };
  const passing: Record<string, string> = {
    ECONNREFUSED: 'nothing listens there',
    ENOTFOUND: 'the host name is not known',
    EAI_AGAIN: 'the host name cannot be looked up',
    ETIMEDOUT: 'no answer in time',
    '57P03': 'it is starting',
    '53300': 'it has no connection free',
  };
  const reason = lasting[code] ?? passing[code] ?? (code || 'no answer in time');
  return { reason, mayPass: code === '' || code in passing };
}
