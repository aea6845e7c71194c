import { newId } from '@cloud/platform/new-id';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { sessionEnd, type Assurance, type SessionPlace } from '@shared/people/session-rules';
import { hashSessionToken, newSessionToken } from './session-token';

interface OpenedSession {
  sessionId: string;
  token: string;
  expiresAt: string;
}

interface NewSession {
  assurance: Assurance;
  place: SessionPlace;
  deviceLabel: string | undefined;
  /** The number that opened it. */
  identityId?: string;
}

/** Opens a session for a person who has just shown who she is. */
export async function openSession(
  context: OperationContext,
  personId: string,
  { assurance, place, deviceLabel, identityId }: NewSession,
): Promise<OpenedSession> {
  const { db, tenantId, now } = context;
  const sessionId = newId();
  const token = newSessionToken();
  const expiresAt = sessionEnd({ place, createdAt: now }, now);
  await db
    .insertInto('sessions')
    .values({
      tenant_id: tenantId,
      id: sessionId,
      person_id: personId,
      token_hash: hashSessionToken(token),
      assurance,
      place,
      device_label: deviceLabel ?? '',
      identity_id: identityId ?? null,
      created_at: now,
      last_seen_at: now,
      expires_at: expiresAt,
    })
    .execute();
  return { sessionId, token, expiresAt: expiresAt.toISOString() };
}
