import type { Kysely } from 'kysely';
import type { PoolClient, QueryResult } from 'pg';
import type { Database } from './schema.generated';
import type { Statement } from './one-round-trip';

/**
 * Statements of a rush are prepared once a connection under a name: PostgreSQL reads and plans them
 * once, not each time. Only those that are named here: the plan of a search depends on what is searched
 * for. By their text, with the number that its name has.
 */
const prepared = new Map<string, number>();
/** A text that is put together anew each time must not fill the server's memory. */
const mostPrepared = 100;
/** A part of every name; the next one begins when a plan no longer fits its tables. */
let generation = 0;

/** Has this statement prepared from now on, on every connection. */
export function keepPrepared(text: string): void {
  if (!prepared.has(text) && prepared.size < mostPrepared) prepared.set(text, prepared.size);
}

/** True when a migration changed what a prepared statement gives. It was not carried out. */
export function isOutdatedPlan(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'routine' in error &&
    error.routine === 'RevalidateCachedQuery'
  );
}

/** The rows of a prepared statement. */
export async function preparedRows<Row>(
  db: Kysely<Database>,
  statement: Statement<Row>,
): Promise<Row[]> {
  const query = statement.compile(db);
  keepPrepared(query.sql);
  try {
    return (await db.executeQuery(query)).rows;
  } catch (error) {
    // A transaction is tried again as a whole.
    if (db.isTransaction || !isOutdatedPlan(error)) throw error;
    return (await db.executeQuery(query)).rows;
  }
}

/** Makes a connection prepare what `keepPrepared` names. Nothing else about it changes. */
export function prepareOn(client: PoolClient): void {
  const send = client.query;
  const query = (...args: unknown[]) => {
    const [text, values] = args;
    const number = typeof text === 'string' && values ? prepared.get(text) : undefined;
    if (number === undefined) return Reflect.apply(send, client, args);
    return sendPrepared(number, (name) => Reflect.apply(send, client, [{ text, values, name }]));
  };
  Object.assign(client, { query });
}

async function sendPrepared(
  number: number,
  send: (name: string) => Promise<QueryResult>,
): Promise<QueryResult> {
  const used = generation;
  try {
    return await send(`kept-${used}-${number}`);
  } catch (error) {
    // Every name is new then: what is tried again meets no old plan.
    if (isOutdatedPlan(error) && used === generation) generation += 1;
    throw error;
  }
}
