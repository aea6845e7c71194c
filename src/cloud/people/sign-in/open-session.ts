import { newId } from '@cloud/platform/ids';
import type { OperationContext } from '@cloud/platform/operation-context';
import { sessionEnd } from '@shared/people/rules';
import { hashSessionToken, newSessionToken } from './session-token';

interface OpenedSession {
  token: string;
  expiresAt: string;
}

/** Opens a session for a person who has just shown who she is. */
export async function openSession(
  context: OperationContext,
  personId: string,
  deviceLabel: string | undefined,
): Promise<OpenedSession> {
  const { db, tenantId, now } = context;
  const token = newSessionToken();
  const expiresAt = sessionEnd(now);
  await db
    .insertInto('sessions')
    .values({
      tenant_id: tenantId,
      id: newId(),
      person_id: personId,
      token_hash: hashSessionToken(token),
      device_label: deviceLabel ?? '',
      created_at: now,
      last_seen_at: now,
      expires_at: expiresAt,
    })
    .execute();
  return { token, expiresAt: expiresAt.toISOString() };
}
