import type { OperationContext } from '@cloud/platform/operation/operation-context';

/** The account of a user name, of a person who is still there. */
export function accountByName({ db, tenantId }: OperationContext, userName: string) {
  return db
    .selectFrom('staff_accounts as s')
    .innerJoin('people as p', (join) =>
      join.onRef('p.tenant_id', '=', 's.tenant_id').onRef('p.id', '=', 's.person_id'),
    )
    .select(['s.person_id', 's.password_hash'])
    .where('s.tenant_id', '=', tenantId)
    .where('s.user_name', '=', userName)
    .where('p.deleted_at', 'is', null)
    .executeTakeFirst();
}

/** A person's account, or undefined. */
export function accountOf({ db, tenantId }: OperationContext, personId: string) {
  return db
    .selectFrom('staff_accounts')
    .select(['user_name', 'password_hash', 'password_set_at'])
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
}

/** Puts a new password in the place of the old one; false when it was changed meanwhile. */
export async function replacePassword(
  { db, tenantId, now }: OperationContext,
  personId: string,
  change: { oldHash: string; newHash: string },
): Promise<boolean> {
  const row = await db
    .updateTable('staff_accounts')
    .set({ password_hash: change.newHash, password_set_at: now })
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('password_hash', '=', change.oldHash)
    .returning('person_id')
    .executeTakeFirst();
  return row !== undefined;
}
