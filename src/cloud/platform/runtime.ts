import type { Kysely } from 'kysely';
import type { Database } from './database/schema.generated';
import type { Caller, Identity } from './operation/operation-context';
import type { Services } from './services';

/** What a process holds once and every operation runs on. */
export interface Runtime {
  db: Kysely<Database>;
  services: Services;
  /** Looks an identity up; a token or openid that is not known gives an anonymous or openid caller. */
  resolveCaller(db: Kysely<Database>, identity: Identity, now: Date): Promise<Caller>;
}
