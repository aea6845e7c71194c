import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { keyedHash, keyedHashes } from '@cloud/platform/secrets/subkeys';
import type { Services } from '@cloud/platform/services';
import { provenNumbersOf } from '@cloud/people/queries';

/** An invitation's row with its unit. */
function rows({ db, tenantId }: OperationContext) {
  return db
    .selectFrom('role_invitations as i')
    .innerJoin('units as u', (join) =>
      join.onRef('u.tenant_id', '=', 'i.tenant_id').onRef('u.id', '=', 'i.unit_id'),
    )
    .selectAll('i')
    .select(['u.name as unit_name', 'u.path as unit_path'])
    .where('i.tenant_id', '=', tenantId);
}

/** Those that the installation itself made, to be changed. */
export function installerInvitations(db: Kysely<Database>, tenantId: string) {
  return db
    .updateTable('role_invitations')
    .where('tenant_id', '=', tenantId)
    .where('invited_by', 'is', null);
}

/** An open invitation by its code; undefined when it is settled or over. */
export function openInvitation(context: OperationContext, code: string) {
  return rows(context)
    .where('i.code_hash', '=', hashCode(code))
    .where('i.state', '=', 'open')
    .where('i.expires_at', '>', context.now)
    .executeTakeFirst();
}

export function invitationById(context: OperationContext, id: string) {
  return rows(context).where('i.id', '=', id).executeTakeFirst();
}

/** Invitations of the units below a path, the newest first. */
export function invitationsBelow(
  context: OperationContext,
  list: { underPath: string; openOnly: boolean },
) {
  let query = rows(context).where('u.path', 'like', `${list.underPath}%`);
  if (list.openOnly) {
    query = query.where('i.state', '=', 'open').where('i.expires_at', '>', context.now);
  }
  return query.orderBy('i.id', 'desc').limit(50).execute();
}

export type Invitation = NonNullable<Awaited<ReturnType<typeof openInvitation>>>;

/** Settles an open invitation, once; false when somebody was faster. */
export async function settleInvitation(
  { db, tenantId, now }: OperationContext,
  id: string,
  settled: { state: 'accepted' | 'declined' | 'withdrawn'; personId: string | null },
): Promise<boolean> {
  const row = await db
    .updateTable('role_invitations')
    .set({ state: settled.state, person_id: settled.personId, settled_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .where('expires_at', '>', now)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether it is for everybody with the link, or for a number that she has proved to be hers. */
export async function isForHer(
  context: OperationContext,
  invitation: Pick<Invitation, 'phone_hash'>,
  personId: string,
): Promise<boolean> {
  const { phone_hash: phoneHash } = invitation;
  if (phoneHash === null) return true;
  const { db, tenantId, services } = context;
  const numbers = await provenNumbersOf(db, tenantId, personId);
  return numbers.some((number) =>
    keyedHashes(services.config, 'invited number', number).includes(phoneHash),
  );
}

export const hashCode = (code: string): string => createHash('sha256').update(code).digest('hex');

export const hashNumber = (
  { services }: { services: Pick<Services, 'config'> },
  phone: string,
): string => keyedHash(services.config, 'invited number', phone);
