import {
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
} from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';

/**
 * The same database with every statement in a transaction of its own: what was read is old when it is
 * written, and nothing is taken back when a later statement fails.
 * @param before told of every statement, which waits for it
 */
export function withoutTransactions(
  db: Kysely<Database>,
  before: (statement: string) => Promise<void> | void = () => undefined,
): Kysely<Database> {
  const connection: DatabaseConnection = {
    executeQuery: async <Row>(query: CompiledQuery) => {
      // Lets the others go first, as they would between two transactions.
      await new Promise((resolve) => setTimeout(resolve, 1));
      await before(query.sql);
      return db.executeQuery<Row>(query);
    },
    streamQuery: () => {
      throw new Error('nothing streams here');
    },
  };
  const nothing = async () => undefined;
  return new Kysely<Database>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: (own) => new PostgresIntrospector(own),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createDriver: () => ({
        init: nothing,
        acquireConnection: async () => connection,
        beginTransaction: nothing,
        commitTransaction: nothing,
        rollbackTransaction: nothing,
        releaseConnection: nothing,
        destroy: nothing,
      }),
    },
  });
}
