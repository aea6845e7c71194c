import type { Kysely } from 'kysely';
import { openingOf } from './login';
import type { Database } from './schema.generated';
import { handOver, type Statement } from './one-round-trip';
import { isTransient } from './transient-errors';

const attempts = 3;
/** No further try after so much waiting. Milliseconds. */
const retryWithinMs = 2_000;

/** Sends the last writes with COMMIT right behind them: nothing may be read or decided afterwards. */
export type WriteLast = (statements: readonly Statement[]) => Promise<void>;

/** One transaction; retried when it failed only because of a concurrent one. */
export async function inTransaction<Result>(
  db: Kysely<Database>,
  work: (db: Kysely<Database>, writeLast: WriteLast) => Promise<Result>,
): Promise<Result> {
  const retryUntil = performance.now() + retryWithinMs;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(db, work);
    } catch (error) {
      const isLast = attempt === attempts || performance.now() > retryUntil;
      if (isLast || !isTransient(error)) throw error;
    }
  }
}

async function once<Result>(
  db: Kysely<Database>,
  work: (db: Kysely<Database>, writeLast: WriteLast) => Promise<Result>,
): Promise<Result> {
  let stored: Promise<void> | undefined;
  const opening = openingOf(db);
  const working = db.transaction().execute(async (trx) => {
    if (opening) await opening.execute(trx);
    return work(trx, async (statements) => {
      ({ stored } = await handOver(trx, statements));
    });
  });
  await working.catch(() => undefined);
  // COMMIT after a failed statement only reports the rollback; the statement's own error says why.
  await stored;
  return working;
}
