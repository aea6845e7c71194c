import type { CompiledQuery, DatabaseConnection, Kysely } from 'kysely';
import { keepPrepared } from './prepared-statements';
import type { Database } from './schema.generated';

/** Something Kysely can compile: a query that was built, or one written with `sql`. */
export interface Statement<Row = unknown> {
  compile(db: Kysely<Database>): CompiledQuery<Row>;
}

interface Parcel {
  queries: readonly CompiledQuery[];
  resolve(rows: unknown[][]): void;
  reject(error: unknown): void;
}

/** Statements that were asked for in this turn of the event loop and are not sent yet. */
const parcelsOf = new WeakMap<Kysely<Database>, Parcel[]>();

/**
 * Sends statements that do not depend on each other's answers together, and waits once; statements that
 * several callers ask of one transaction at the same time are sent together too. They run in this order
 * on one connection, each with its own snapshot: a read after a lock sees what was committed before the
 * lock was granted. The embedded database runs them one by one.
 * @param db a transaction's
 * @returns the rows of each
 * @throws the error of the first that failed
 */
export async function oneRoundTrip<Rows extends readonly unknown[]>(
  db: Kysely<Database>,
  statements: readonly [...{ [Index in keyof Rows]: Statement<Rows[Index]> }],
): Promise<{ [Index in keyof Rows]: Rows[Index][] }>;
export async function oneRoundTrip(
  db: Kysely<Database>,
  statements: readonly Statement[],
): Promise<unknown[][]> {
  if (statements.length === 0) return [];
  const queries = statements.map((statement) => statement.compile(db));
  return new Promise((resolve, reject) => {
    const parcel = { queries, resolve, reject };
    const parcels = parcelsOf.get(db);
    if (parcels) {
      parcels.push(parcel);
      return;
    }
    parcelsOf.set(db, [parcel]);
    queueMicrotask(() => void send(db));
  });
}

async function send(db: Kysely<Database>): Promise<void> {
  const parcels = parcelsOf.get(db) ?? [];
  parcelsOf.delete(db);
  try {
    await db.getExecutor().provideConnection(async (connection) => {
      await Promise.all(parcels.map((parcel) => sendOn(connection, parcel)));
    });
  } catch (error) {
    for (const { reject } of parcels) reject(error);
  }
}

async function sendOn(connection: DatabaseConnection, parcel: Parcel): Promise<void> {
  const { queries, resolve, reject } = parcel;
  for (const { sql } of queries) keepPrepared(sql);
  const outcomes = await Promise.allSettled(queries.map((query) => connection.executeQuery(query)));
  const failed = outcomes.find(({ status }) => status === 'rejected');
  if (failed) reject('reason' in failed ? failed.reason : failed);
  else resolve(outcomes.map((outcome) => ('value' in outcome ? outcome.value.rows : [])));
}

/**
 * The last statements of a transaction: handed to its connection, and not waited for, so that COMMIT
 * goes out right behind them. When one fails, that COMMIT takes everything back.
 * @returns when they are on their way; `stored` then says how they went, once COMMIT was answered too
 * @throws TypeError for a value that the driver might fail on: what fails here, and not in the database,
 * would not keep COMMIT from storing the rest
 */
export async function handOver(
  db: Kysely<Database>,
  statements: readonly Statement[],
): Promise<{ stored: Promise<void> }> {
  const queries = statements.map((statement) => statement.compile(db));
  if (!queries.every(({ parameters }) => parameters.every(isPlain))) {
    throw new TypeError('the last statements of a transaction take plain values only');
  }
  return new Promise((resolve, reject) => {
    const sent = db.getExecutor().provideConnection(async (connection) => {
      const stored = new Promise<void>((done, failed) => {
        void sendOn(connection, { queries, resolve: () => done(), reject: failed });
      });
      stored.catch(() => undefined);
      resolve({ stored });
    });
    sent.catch(reject);
  });
}

function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isPlain);
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
