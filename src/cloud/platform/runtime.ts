import type { Kysely } from 'kysely';
import type { Logins } from './database/logins';
import type { Database } from './database/schema.generated';
import type { Caller, Identity, OperationContext } from './operation/operation-context';
import type { Services } from './services';

/** What a process holds once and every operation runs on. */
export interface Runtime {
  db: Kysely<Database>;
  /** The same database for background work: connections of its own, and longer limits. */
  workDb: Kysely<Database>;
  /** The same database for domains that have a login of their own. */
  logins: Logins;
  services: Services;
  /** Looks an identity up; a token or openid that is not known gives an anonymous or openid caller. */
  resolveCaller(db: Kysely<Database>, identity: Identity, now: Date): Promise<Caller>;
  /** Whether the caller has just shown who she is, for operations with `freshSignIn`. */
  freshness(context: OperationContext): Promise<Freshness>;
}

/** `nothing-to-show`: no number and no second factor of hers could confirm it. */
export type Freshness = 'fresh' | 'stale' | 'nothing-to-show';
