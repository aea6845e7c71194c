import { anyOf, type Place } from '../queries';

export function wrapsFor({ db, tenantId }: Place, caseId: string, keyIds: readonly string[]) {
  return db
    .selectFrom('protection_wraps')
    .where('tenant_id', '=', tenantId)
    .where('case_id', '=', caseId)
    .where('key_id', '=', anyOf(keyIds))
    .orderBy('thread')
    .orderBy('epoch')
    .selectAll()
    .execute();
}

/** Newest last. */
export function eventsOf({ db, tenantId }: Place, caseId: string) {
  return db
    .selectFrom('protection_events')
    .where('tenant_id', '=', tenantId)
    .where('case_id', '=', caseId)
    .orderBy('at')
    .orderBy('id')
    .selectAll()
    .limit(500)
    .execute();
}

export function referralsOf({ db, tenantId }: Place, caseId: string) {
  return db
    .selectFrom('protection_referrals')
    .where('tenant_id', '=', tenantId)
    .where('case_id', '=', caseId)
    .orderBy('at')
    .orderBy('id')
    .selectAll()
    .execute();
}
