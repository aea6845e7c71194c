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
/** False once a pooler turned out to be in between that does not know of prepared statements. */
let isPossible = true;

/** Has this statement prepared from now on, on every connection. */
export function keepPrepared(text: string): void {
  if (!prepared.has(text) && prepared.size < mostPrepared) prepared.set(text, prepared.size);
}

/**
 * True when it failed only because it was prepared: it was not carried out, and the next try goes
 * another way.
 */
export function isOfPreparing(error: unknown): boolean {
  return isOutdatedPlan(error) || isUnknownName(error);
}

/** A migration changed what it gives. */
function isOutdatedPlan(error: unknown): boolean {
  return has(error, 'routine', ['RevalidateCachedQuery']);
}

/** Another connection than the one that prepared it: invalid_sql_statement_name, duplicate_prepared_statement. */
function isUnknownName(error: unknown): boolean {
  return has(error, 'code', ['26000', '42P05']);
}

function has(error: unknown, field: string, values: readonly string[]): boolean {
  if (typeof error !== 'object' || error === null) return false;
  return values.includes(String(Reflect.get(error, field)));
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
    if (db.isTransaction || !isOfPreparing(error)) throw error;
    return (await db.executeQuery(query)).rows;
  }
}

/** Makes a connection prepare what `keepPrepared` names. Nothing else about it changes. */
export function prepareOn(client: PoolClient): void {
  const send = client.query;
  const query = (...args: unknown[]) => {
    const [text, values] = args;
    const number =
      isPossible && typeof text === 'string' && values ? prepared.get(text) : undefined;
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
    if (isUnknownName(error)) isPossible = false;
    throw error;
  }
}
