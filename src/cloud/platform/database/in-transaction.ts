import type { Kysely } from 'kysely';
import type { Database } from './schema.generated';
import { isTransient } from './transient-errors';

const attempts = 3;

/** One transaction; run again when the database gave up on it only because of another one. */
export async function inTransaction<Result>(
  db: Kysely<Database>,
  work: (db: Kysely<Database>) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (attempt === attempts || !isTransient(error)) throw error;
    }
  }
}
