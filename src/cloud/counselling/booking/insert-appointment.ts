import type { Insertable, Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { isTakenAlready } from './take-time';

/** Inserts a row; where the database knows better than the lock, the time is taken. */
export async function insertAppointment(
  db: Kysely<Database>,
  row: Insertable<Database['counselling_appointments']>,
  taken: () => Error,
): Promise<void> {
  try {
    await db.insertInto('counselling_appointments').values(row).execute();
  } catch (error) {
    if (isTakenAlready(error)) throw taken();
    throw error;
  }
}
