import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';

type Db = Kysely<Database>;

export interface AuditSearch {
  /** The unit that is audited; with a root also what belongs to no unit. */
  unit: { path: string; isRoot: boolean };
  from: Date;
  until: Date;
  actor?: string | undefined;
  target?: string | undefined;
  /** One of these; undefined is any. */
  operations?: readonly string[] | undefined;
  /** Rows before this one only. */
  beforeId?: number | undefined;
  limit: number;
}

export interface AuditRow {
  id: number;
  at: Date;
  actor: string;
  operation: string;
  target: string | null;
  unit_id: string | null;
  unit_name: string | null;
  detail: unknown;
  sealed: boolean;
}

/** Audit rows of a unit and below, newest first. */
export async function auditRows(
  db: Db,
  tenantId: string,
  search: AuditSearch,
): Promise<AuditRow[]> {
  const reach = await idsBetween(db, tenantId, search.from, search.until);
  if (!reach) return [];
  const wanted = conditions(search, reach);
  const columns = sql`
    r.id, r.at, r.actor, r.operation, r.target, r.unit_id, u.name as unit_name, r.detail,
    r.seal_id is not null as sealed`;
  const below = `${search.unit.path}%`;
  // Without the county's own view each unit is asked for its newest rows: an index walk a unit.
  const { rows } = search.unit.isRoot
    ? await sql<AuditRow>`
        select ${columns} from audit_rows r
        left join units u on u.tenant_id = r.tenant_id and u.id = r.unit_id
        where r.tenant_id = ${tenantId} and (r.unit_id is null or u.path like ${below}) and ${wanted}
        order by r.id desc limit ${search.limit}`.execute(db)
    : await sql<AuditRow>`
        select ${columns} from units u cross join lateral (
          select * from audit_rows r
          where r.tenant_id = u.tenant_id and r.unit_id = u.id and ${wanted}
          order by r.id desc limit ${search.limit}
        ) r
        where u.tenant_id = ${tenantId} and u.path like ${below}
        order by r.id desc limit ${search.limit}`.execute(db);
  return rows;
}

interface IdReach {
  low: number;
  high: number;
}

function conditions(search: AuditSearch, { low, high }: IdReach): RawBuilder<unknown> {
  const { from, until, actor, target, operations, beforeId } = search;
  const parts = [
    sql`r.id between ${low} and ${high}`,
    sql`r.at >= ${from} and r.at < ${until}`,
    ...(beforeId === undefined ? [] : [sql`r.id < ${beforeId}`]),
    ...(actor === undefined ? [] : [sql`r.actor = ${actor}`]),
    ...(target === undefined ? [] : [sql`r.target = ${target}`]),
    ...(operations === undefined ? [] : [sql`r.operation = any(${[...operations]}::text[])`]),
  ];
  return sql.join(parts, sql` and `);
}

/**
 * Between which ids the rows of a period lie, or null when there are none: seals know their rows'
 * times, so that no index over the times of all rows is needed.
 */
async function idsBetween(
  db: Db,
  tenantId: string,
  from: Date,
  until: Date,
): Promise<IdReach | null> {
  const { rows } = await sql<{ low: number | null; high: number | null }>`
    select min(low) as low, max(high) as high from (
      select min(from_id) as low, max(to_id) as high from audit_seals
      where tenant_id = ${tenantId} and last_at >= ${from} and first_at < ${until}
      union all
      select min(id), max(id) from audit_rows
      where tenant_id = ${tenantId} and seal_id is null and at >= ${from} and at < ${until}
    ) parts`.execute(db);
  const { low = null, high = null } = rows[0] ?? {};
  return low === null || high === null ? null : { low, high };
}

/** Those among the ids who hold or held a role other than a resident's. */
export async function staffAmong(
  db: Db,
  tenantId: string,
  personIds: readonly string[],
): Promise<string[]> {
  if (personIds.length === 0) return [];
  const rows = await db
    .selectFrom('grants')
    .select('person_id')
    .distinct()
    .where('tenant_id', '=', tenantId)
    .where('person_id', 'in', [...new Set(personIds)])
    .where('role', '<>', 'resident')
    .execute();
  return rows.map((row) => row.person_id);
}

/** Why people were looked at, by the look's id, as long as those are kept who were looked at. */
export async function reasonsOf(
  db: Db,
  tenantId: string,
  rows: readonly Pick<AuditRow, 'detail'>[],
): Promise<Map<string, string>> {
  const views = rows.flatMap(({ detail }) => {
    const view: unknown = Object(detail).view;
    return typeof view === 'string' ? view : [];
  });
  if (views.length === 0) return new Map();
  const found = await db
    .selectFrom('looks_at_people')
    .select(['id', 'reason'])
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', views)
    .execute();
  return new Map(found.map(({ id, reason }) => [id, reason]));
}
