import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { hashSessionToken } from '../sign-in/session-token';

/** A link that still counts, with whose password it sets. */
export function livePasswordLink({ db, tenantId, now }: OperationContext, code: string) {
  return db
    .selectFrom('password_links as l')
    .innerJoin('staff_accounts as s', (join) =>
      join.onRef('s.tenant_id', '=', 'l.tenant_id').onRef('s.person_id', '=', 'l.person_id'),
    )
    .innerJoin('people as p', (join) =>
      join.onRef('p.tenant_id', '=', 'l.tenant_id').onRef('p.id', '=', 'l.person_id'),
    )
    .select(['l.person_id', 'l.expires_at', 's.user_name', 's.password_hash', 'p.name'])
    .where('l.tenant_id', '=', tenantId)
    .where('l.code_hash', '=', hashSessionToken(code))
    .where('l.used_at', 'is', null)
    .where('l.expires_at', '>', now)
    .where('p.deleted_at', 'is', null)
    .executeTakeFirst();
}

/** Uses it up, and every other link to the same account; false when another request was faster. */
export async function takePasswordLink(
  { db, tenantId, now }: OperationContext,
  code: string,
  personId: string,
): Promise<boolean> {
  const used = await db
    .updateTable('password_links')
    .set({ used_at: now })
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .returning('code_hash')
    .execute();
  return used.some(({ code_hash: hash }) => hash === hashSessionToken(code));
}
