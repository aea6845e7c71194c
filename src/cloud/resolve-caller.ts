import type { Kysely } from 'kysely';
import { grantsOf } from './organisation/queries';
import { knownSession } from './known-session';
import { personById, personIdByIdentity, touchSession } from './people/queries';
import { hashSessionToken } from './people/sign-in/session-token';
import type { Database } from './platform/database/schema.generated';
import type { Caller, Identity } from './platform/operation-context';
import { sessionEnd, sessionHolds, sessionToTouch } from '@shared/people/rules';
import { shanghaiDate } from '@shared/time/shanghai';

type Db = Kysely<Database>;

/** Looks up who calls. A token that is unknown, ended or revoked is nobody's. */
export async function resolveCaller(
  db: Db,
  tenantId: string,
  identity: Identity,
  now: Date,
): Promise<Caller> {
  switch (identity.kind) {
    case 'none':
      return { kind: 'anonymous' };
    case 'timer':
      return { kind: 'timer' };
    case 'openid':
      return callerByOpenid(db, tenantId, identity, now);
    case 'token':
      return callerByToken(db, tenantId, identity.token, now);
  }
}

async function callerByToken(db: Db, tenantId: string, token: string, now: Date): Promise<Caller> {
  const known = await knownSession(db, tenantId, hashSessionToken(token), shanghaiDate(now));
  if (!known || !sessionHolds(known.session, now)) return { kind: 'anonymous' };
  const { session, grants } = known;
  if (sessionToTouch(session, now)) {
    await touchSession(db, tenantId, { ...session, lastSeenAt: now, expiresAt: sessionEnd(now) });
  }
  return { kind: 'person', personId: session.personId, sessionId: session.id, grants };
}

async function callerByOpenid(
  db: Db,
  tenantId: string,
  { openid, unionid }: { openid: string; unionid?: string | undefined },
  now: Date,
): Promise<Caller> {
  const personId = await personIdByIdentity(db, tenantId, 'wechat', openid);
  if (personId) {
    const known = await personById(db, tenantId, personId);
    if (known) {
      const grants = await grantsOf(db, tenantId, personId, shanghaiDate(now));
      return { kind: 'person', personId, sessionId: null, grants };
    }
  }
  return { kind: 'openid', openid, unionid: unionid ?? null };
}
