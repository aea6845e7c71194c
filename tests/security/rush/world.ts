import type { Kysely } from 'kysely';
import { movableClock, systemClock } from '@cloud/platform/clock';
import type { Database } from '@cloud/platform/database/schema.generated';
import { createWorld, type World } from '@tests/support/test-world';

/** A world in which time goes by, so that turns are told apart. */
export function worldOf(db: Kysely<Database>): World {
  return { ...createWorld(db, { clock: systemClock }), clock: movableClock(new Date()) };
}
