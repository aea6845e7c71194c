import { sql } from 'kysely';
import type { OperationContext } from '@cloud/platform/operation/operation-context';

function rows({ db, tenantId }: OperationContext) {
  return db
    .selectFrom('data_requests as r')
    .innerJoin('units as u', (join) =>
      join.onRef('u.tenant_id', '=', 'r.tenant_id').onRef('u.id', '=', 'r.unit_id'),
    )
    .selectAll('r')
    .select(['u.name as unit_name', 'u.path as unit_path'])
    .where('r.tenant_id', '=', tenantId);
}

export function requestById(context: OperationContext, id: string) {
  return rows(context).where('r.id', '=', id).executeTakeFirst();
}

/** Requests of the units below a path: open ones by deadline, settled ones the newest first. */
export function requestsBelow(
  context: OperationContext,
  list: { underPath: string; settled: boolean },
) {
  const query = rows(context).where('u.path', 'like', `${list.underPath}%`);
  return list.settled
    ? query.where('r.state', '!=', 'open').orderBy('r.settled_at', 'desc').limit(100).execute()
    : query.where('r.state', '=', 'open').orderBy('r.due_on').orderBy('r.id').limit(200).execute();
}

export type DataRequest = NonNullable<Awaited<ReturnType<typeof requestById>>>;

/** An open request under its lock, so that it is settled once. */
export async function lockOpenRequest({ db, tenantId }: OperationContext, id: string) {
  return db
    .selectFrom('data_requests')
    .select(['person_id', 'kind', 'unit_id', 'opened_by'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .modifyEnd(sql`for update`)
    .executeTakeFirst();
}
