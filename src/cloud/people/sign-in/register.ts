import { newId } from '@cloud/platform/new-id';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { personIdByIdentity, type IdentityProvider } from '../queries';

interface RegisteredPerson {
  personId: string;
  isNew: boolean;
}

/**
 * The person of an identity; a new one when nobody has it yet. Two first sign-ins at once give one
 * person: the second waits on the identity's key and takes the first one's.
 */
export async function findOrRegister(
  context: OperationContext,
  identity: { provider: IdentityProvider; subject: string; unionid?: string | null },
): Promise<RegisteredPerson> {
  const { db, tenantId, now } = context;
  const { provider, subject } = identity;
  const known = await personIdByIdentity(db, tenantId, provider, subject);
  if (known) return { personId: known, isNew: false };

  const personId = newId();
  await db
    .insertInto('people')
    .values({ tenant_id: tenantId, id: personId, created_at: now })
    .execute();
  const claimed = await db
    .insertInto('identities')
    .values({
      tenant_id: tenantId,
      provider,
      subject,
      unionid: identity.unionid ?? null,
      person_id: personId,
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('person_id')
    .executeTakeFirst();
  if (claimed) return { personId, isNew: true };

  await db
    .deleteFrom('people')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', personId)
    .execute();
  const first = await personIdByIdentity(db, tenantId, provider, subject);
  if (!first) throw new Error('an identity was taken and is gone');
  return { personId: first, isNew: false };
}

/** Notes that a sign-in method was used, and says from when on it opens. */
export async function noteUse(
  { db, tenantId, now }: OperationContext,
  provider: IdentityProvider,
  subject: string,
): Promise<{ id: string; opensAt: Date | null }> {
  const row = await db
    .updateTable('identities')
    .set({ last_used_at: now })
    .where('tenant_id', '=', tenantId)
    .where('provider', '=', provider)
    .where('subject', '=', subject)
    .returning(['id', 'opens_at'])
    .executeTakeFirstOrThrow();
  return { id: row.id, opensAt: row.opens_at };
}
