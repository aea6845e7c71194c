import type { Kysely } from 'kysely';
import type { Grant } from '@shared/organisation/rules';
import type { Assurance, SessionPlace } from '@shared/people/session-rules';
import type { AuditEntry } from './audit';
import type { News } from './news';
import type { Database } from '../database/schema.generated';
import { fail } from '../errors';
import type { Services } from '../services';

/** Who the host says is calling; nothing of it is taken from the operation's input. */
export type Identity =
  | { kind: 'none' }
  /** The gateway's session token, as sent in the `authorization` header. */
  | { kind: 'token'; token: string }
  /** CloudBase's `getWXContext()`. */
  | { kind: 'openid'; openid: string; unionid?: string | undefined }
  /** A platform timer. */
  | { kind: 'timer' };

/** Who is calling, after the identity was looked up. */
export type Caller =
  | { kind: 'anonymous' }
  | {
      kind: 'person';
      personId: string;
      sessionId: string | null;
      /** When this session began; null where the platform vouches for her at every call. */
      signedInAt: Date | null;
      /** How she has shown who she is. */
      assurance: Assurance;
      /** Where she is signed in: the app on a phone (or its web twin), or the console. */
      place: SessionPlace;
      /** The roles that count in this session. */
      grants: Grant[];
      /** Roles that she holds, but that are withheld because this session is too weak for them. */
      withheld: Grant[];
    }
  /** Known to WeChat, not yet to us. */
  | { kind: 'openid'; openid: string; unionid: string | null }
  | { kind: 'timer' };

/** What every handler and access rule works with. */
export interface OperationContext {
  /** Inside a command this is its transaction. Never use another handle: on PGlite that hangs. */
  db: Kysely<Database>;
  caller: Caller;
  tenantId: string;
  /** The one "now" of this call. */
  now: Date;
  /** Network address of the caller where the host knows it: for rate limits, never stored or logged. */
  address: string | null;
  /** What the caller's program says it is, where the host knows it; never stored whole. */
  userAgent: string | null;
  services: Services;
  /** What others wait for, and what this call may wait for. */
  news: News;
  /** Adds details to the audit row; without effect where the operation leaves none. */
  audit(entry: AuditEntry): void;
}

/** The signed-in person's id; throws SIGN_IN_NEEDED for anybody else. */
export function personOf(context: OperationContext): string {
  if (context.caller.kind !== 'person') throw fail('SIGN_IN_NEEDED');
  return context.caller.personId;
}
