import type { CompiledQuery, Kysely } from 'kysely';
import type { Database } from './schema.generated';

/** Something Kysely can compile: a query that was built, or one written with `sql`. */
export interface Statement<Row = unknown> {
  compile(db: Kysely<Database>): CompiledQuery<Row>;
}

/**
 * Sends statements that need nothing of each other's answers together and waits once. They run in
 * this order on one connection, each a statement of its own: what comes after a lock sees what was
 * committed before that lock was given. The embedded database runs them one by one.
 * @param db a transaction's; outside of one, a statement that fails does not undo those before it
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
  const compiled = statements.map((statement) => statement.compile(db));
  return db.getExecutor().provideConnection(async (connection) => {
    const outcomes = await Promise.allSettled(
      compiled.map((query) => connection.executeQuery(query)),
    );
    return outcomes.map((outcome) => {
      if (outcome.status === 'rejected') throw outcome.reason;
      return outcome.value.rows;
    });
  });
}
