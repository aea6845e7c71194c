import type { Kysely } from 'kysely';
import type { Grant } from '@shared/organisation/rules';
import { grantsOfMany } from './organisation/queries';
import { sessionsByTokenHashes } from './people/queries';
import { Batcher } from './platform/operation/batcher';
import type { Database } from './platform/database/schema.generated';
import { isOutOfTime } from './platform/database/transient-errors';

type Db = Kysely<Database>;
type Session = NonNullable<ReturnType<Awaited<ReturnType<typeof sessionsByTokenHashes>>['get']>>;

interface KnownSession {
  session: Session;
  /** What its person may on the day that was asked for. */
  grants: Grant[];
}

type Found = { known: KnownSession | undefined } | { error: unknown };
type SessionBatcher = Batcher<string, Found>;

const longestBatch = 96;
const batchesAbreast = 2;
const batchers = new WeakMap<Db, Map<string, SessionBatcher>>();

/**
 * The session of a token's hash with its person's grants; undefined when nobody has it. Those who ask
 * while a look-up is under way share the next one: under a rush two statements serve dozens. Nothing
 * is kept from one look-up to the next, so a session that was ended is ended at once.
 */
export async function knownSession(
  db: Db,
  tenantId: string,
  tokenHash: string,
  onDate: string,
): Promise<KnownSession | undefined> {
  const found = await batcherOf(db, tenantId, onDate).add(tokenHash);
  if ('error' in found) throw found.error;
  return found.known;
}

function batcherOf(db: Db, tenantId: string, onDate: string): SessionBatcher {
  const name = `${tenantId} ${onDate}`;
  const known = batchers.get(db)?.get(name);
  if (known) return known;
  const batcher: SessionBatcher = new Batcher({
    longest: longestBatch,
    abreast: batchesAbreast,
    run: (tokenHashes) => lookUp(db, tenantId, tokenHashes, onDate),
    failsAll: isOutOfTime,
  });
  // Yesterday's is let go.
  batchers.set(db, new Map([[name, batcher]]));
  return batcher;
}

async function lookUp(
  db: Db,
  tenantId: string,
  tokenHashes: readonly string[],
  onDate: string,
): Promise<Found[]> {
  try {
    const sessions = await sessionsByTokenHashes(db, tenantId, tokenHashes);
    const people = [...new Set([...sessions.values()].map(({ personId }) => personId))];
    const grants = await grantsOfMany(db, tenantId, people, onDate);
    return tokenHashes.map((tokenHash) => {
      const session = sessions.get(tokenHash);
      return { known: session && { session, grants: grants.get(session.personId) ?? [] } };
    });
  } catch (error) {
    if (isOutOfTime(error)) throw error;
    // No token is to blame for it: asking one by one would only wait longer.
    return tokenHashes.map(() => ({ error }));
  }
}
