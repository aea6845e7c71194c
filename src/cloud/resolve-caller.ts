import type { Kysely } from 'kysely';
import { grantsOf } from './organisation/queries';
import { knownSession } from './known-session';
import { personById, personIdByIdentity, touchSession } from './people/queries';
import { hashSessionToken } from './people/sign-in/session-token';
import type { Config } from './platform/config';
import type { Database } from './platform/database/schema.generated';
import type { Caller, Identity } from './platform/operation/operation-context';
import { seesPeople } from '@shared/organisation/roles';
import type { Grant } from '@shared/organisation/rules';
import {
  isStrong,
  sessionEnd,
  sessionHolds,
  sessionToTouch,
  type Assurance,
} from '@shared/people/session-rules';
import { shanghaiDate } from '@shared/time/shanghai';

type Db = Kysely<Database>;
type Installation = Pick<Config, 'tenantId' | 'demo'>;

/**
 * Looks up who calls. A token that is unknown, ended or revoked is nobody's. It is the one place where
 * a weak sign-in costs the roles that see people: no rule after it has to think of it.
 */
export async function resolveCaller(
  db: Db,
  installation: Installation,
  identity: Identity,
  now: Date,
): Promise<Caller> {
  switch (identity.kind) {
    case 'none':
      return { kind: 'anonymous' };
    case 'timer':
      return { kind: 'timer' };
    case 'openid':
      return callerByOpenid(db, installation, identity, now);
    case 'token':
      return callerByToken(db, installation, identity.token, now);
  }
}

async function callerByToken(
  db: Db,
  installation: Installation,
  token: string,
  now: Date,
): Promise<Caller> {
  const { tenantId } = installation;
  const known = await knownSession(db, tenantId, hashSessionToken(token), shanghaiDate(now));
  if (!known || !sessionHolds(known.session, now)) return { kind: 'anonymous' };
  const { session, grants } = known;
  if (sessionToTouch(session, now)) {
    const expiresAt = sessionEnd(session, now);
    await touchSession(db, tenantId, { id: session.id, lastSeenAt: now, expiresAt });
  }
  const { id: sessionId, personId, assurance, place, createdAt: signedInAt } = session;
  const counting = whatCounts(grants, assurance, installation);
  return { kind: 'person', personId, sessionId, signedInAt, assurance, place, ...counting };
}

async function callerByOpenid(
  db: Db,
  installation: Installation,
  { openid, unionid }: { openid: string; unionid?: string | undefined },
  now: Date,
): Promise<Caller> {
  const { tenantId } = installation;
  const personId = await personIdByIdentity(db, tenantId, 'wechat', openid);
  if (personId) {
    const known = await personById(db, tenantId, personId);
    if (known) {
      const grants = await grantsOf(db, tenantId, personId, shanghaiDate(now));
      const counting = whatCounts(grants, 'wechat', installation);
      const shown = {
        sessionId: null,
        signedInAt: null,
        assurance: 'wechat',
        place: 'app',
      } as const;
      return { kind: 'person', personId, ...shown, ...counting };
    }
  }
  return { kind: 'openid', openid, unionid: unionid ?? null };
}

function whatCounts(
  held: readonly Grant[],
  assurance: Assurance,
  { demo }: Installation,
): { grants: Grant[]; withheld: Grant[] } {
  const counts = (grant: Grant) =>
    isStrong(assurance, { demoMode: demo }) || !seesPeople(grant.role);
  return {
    grants: held.filter((grant) => counts(grant)),
    withheld: held.filter((grant) => !counts(grant)),
  };
}
