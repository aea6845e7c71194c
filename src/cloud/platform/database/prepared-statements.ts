import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { PoolClient, QueryResult } from 'pg';
import type { Database } from './schema.generated';
import type { Statement } from './one-round-trip';

/**
 * The statements of a rush are prepared once per connection, so that PostgreSQL parses and plans them
 * once. Only the statements registered here: the best plan of a search depends on what is searched for.
 * Text → the end of its name, a hash of the text: behind a pooler, where processes share connections,
 * one name never stands for two statements.
 */
const prepared = new Map<string, string>();
/** A limit, lest a generated text that differs each time fill the server's memory. */
const mostPrepared = 100;
/** A part of every name; the next one begins when a plan no longer fits its tables. */
let generation = 0;
/** False once we have met a pooler that does not support prepared statements. */
let isPossible = true;

/** Has this statement prepared from now on, on every connection. */
export function keepPrepared(text: string): void {
  if (prepared.has(text) || prepared.size >= mostPrepared) return;
  prepared.set(text, createHash('sha256').update(text).digest('hex').slice(0, 32));
}

/** For tests: as if no pooler had been met. */
export function prepareAgain(): void {
  isPossible = true;
}

/**
 * True when a statement failed only because it was prepared: it was not executed, and the retry takes
 * another path.
 */
export function isOfPreparing(error: unknown): boolean {
  return isOutdatedPlan(error) || isUnknownName(error);
}

/** A migration changed what it gives. */
function isOutdatedPlan(error: unknown): boolean {
  return has(error, 'routine', ['RevalidateCachedQuery']);
}

/** invalid_sql_statement_name, duplicate_prepared_statement. */
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
  const known = new Set<string>();
  const query = (...args: unknown[]) => {
    const [text, values] = args;
    const hash = isPossible && typeof text === 'string' && values ? prepared.get(text) : undefined;
    if (hash === undefined) return Reflect.apply(send, client, args);
    const named = (name: string) => Reflect.apply(send, client, [{ text, values, name }]);
    return sendPrepared(hash, known, named);
  };
  Object.assign(client, { query });
}

async function sendPrepared(
  hash: string,
  known: Set<string>,
  send: (name: string) => Promise<QueryResult>,
): Promise<QueryResult> {
  const used = generation;
  const name = `kept-${used}-${hash}`;
  try {
    const result = await send(name);
    known.add(name);
    return result;
  } catch (error) {
    // Every name is new then: what is tried again meets no old plan.
    if (isOutdatedPlan(error) && used === generation) generation += 1;
    if (isOfOtherConnection(error, known.has(name))) isPossible = false;
    throw error;
  }
}

/**
 * A name that was known on this connection is unknown, or an unused one is taken: a pooler has switched
 * the connection behind it. In a transaction that failed the second of two equal statements is unknown too.
 */
function isOfOtherConnection(error: unknown, wasKnown: boolean): boolean {
  return has(error, 'code', [wasKnown ? '26000' : '42P05']);
}
