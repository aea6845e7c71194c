import type { Kysely } from 'kysely';
import type { Database } from './schema.generated';
import { handOver, type Statement } from './one-round-trip';
import { isTransient } from './transient-errors';

const attempts = 3;

/** Sends what is to be written with COMMIT right behind it: nothing is read or decided after it. */
export type WriteLast = (statements: readonly Statement[]) => Promise<void>;

/** One transaction; run again when the database gave up on it only because of another one. */
export async function inTransaction<Result>(
  db: Kysely<Database>,
  work: (db: Kysely<Database>, writeLast: WriteLast) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(db, work);
    } catch (error) {
      if (attempt === attempts || !isTransient(error)) throw error;
    }
  }
}

async function once<Result>(
  db: Kysely<Database>,
  work: (db: Kysely<Database>, writeLast: WriteLast) => Promise<Result>,
): Promise<Result> {
  let stored: Promise<void> | undefined;
  const working = db.transaction().execute((trx) =>
    work(trx, async (statements) => {
      ({ stored } = await handOver(trx, statements));
    }),
  );
  await working.catch(() => undefined);
  // COMMIT behind a statement that failed says only that all was taken back: that statement says why.
  await stored;
  return working;
}
