import { sql, type Kysely, type SqlBool } from 'kysely';
import { anyOf } from '@cloud/platform/database/any-of';
import type { Database } from '@cloud/platform/database/schema.generated';
import type { PageCursor } from '@cloud/platform/page';
import { inUnit } from '../../catalogue/queries';
import { activities } from '../../queries';

type Db = Kysely<Database>;

/** What an organiser's list is narrowed by. */
export interface ManagedFilters {
  unitPath: string;
  statuses: readonly string[];
  seriesId?: string | undefined;
  /** Has a session that starts from here on. */
  from?: Date | undefined;
  /** And before this. */
  before?: Date | undefined;
  /** Text of a tsquery. */
  words?: string | null | undefined;
}

interface PageWanted {
  after: PageCursor | null;
  limit: number;
  order: 'newest' | 'by-start';
  /** Of those alone that begin at this moment or later. */
  startsFrom?: Date;
  /** Of those alone that began before this. */
  startsBefore?: Date;
}

/** A page by start. */
export async function managedPage(
  db: Db,
  tenantId: string,
  filters: ManagedFilters,
  page: PageWanted,
) {
  const found = await foundIds(db, tenantId, filters, page);
  if (found.length === 0) return [];
  const direction = page.order === 'newest' ? 'desc' : 'asc';
  return activities(db, tenantId)
    .where('a.id', '=', anyOf(found))
    .orderBy('a.starts_at', direction)
    .orderBy('a.id', direction)
    .execute();
}

// As for residents (`catalogue/queries.ts`): a frequent word is filtered from the next activities by
// start, a rare one is looked up in the word index.
const lookedThrough = 400;

async function foundIds(db: Db, tenantId: string, filters: ManagedFilters, page: PageWanted) {
  const { words } = filters;
  if (typeof words !== 'string') return idsOf(await merged(db, tenantId, filters, page));
  const next = await merged(db, tenantId, filters, { ...page, limit: lookedThrough }, words);
  const fitting = next.filter(({ fits }) => fits);
  if (fitting.length >= page.limit || next.length < lookedThrough) {
    return idsOf(fitting.slice(0, page.limit));
  }
  return idsOf(await merged(db, tenantId, filters, page, null, words));
}

interface Found {
  id: string;
  fits: boolean;
}

/**
 * Every index of activities begins with the status: each status is read by a subquery of its own in
 * index order, and the first rows of each are merged. In one query the planner would mistake a rare
 * status for a frequent one and read everything.
 */
async function merged(
  db: Db,
  tenantId: string,
  filters: ManagedFilters,
  { after, limit, order, startsFrom, startsBefore }: PageWanted,
  marked: string | null = null,
  byWords: string | null = null,
): Promise<Found[]> {
  const direction = sql.raw(order === 'newest' ? 'desc' : 'asc');
  const beyond = sql.raw(order === 'newest' ? '<' : '>');
  const { unitPath, seriesId } = filters;
  // The planner assumes words and months to be independent: `offset 0` makes it look the words up first.
  const source =
    byWords === null
      ? sql`activities`
      : sql`(select * from activities where search @@ ${byWords}::tsquery offset 0)`;
  const conditions = [
    sql`f.tenant_id = ${tenantId}`,
    inUnit(unitPath),
    ...(seriesId === undefined ? [] : [sql<SqlBool>`f.series_id = ${seriesId}`]),
    ...(startsFrom === undefined ? [] : [sql<SqlBool>`f.starts_at >= ${startsFrom}`]),
    ...(startsBefore === undefined ? [] : [sql<SqlBool>`f.starts_at < ${startsBefore}`]),
    ...onDays(filters),
    ...(after === null
      ? []
      : [sql<SqlBool>`(f.starts_at, f.id) ${beyond} (${after.at}, ${after.id}::uuid)`]),
  ];
  const fits = marked === null ? sql`true` : sql`f.search @@ ${marked}::tsquery`;
  const parts = filters.statuses.map(
    (status) => sql`(
      select f.id, f.starts_at, ${fits} as fits from ${source} as f
      where f.status = ${status} and ${sql.join(conditions, sql` and `)}
      order by f.starts_at ${direction}, f.id ${direction} limit ${limit})`,
  );
  const { rows } = await sql<Found>`
    select one.id, one.fits from (${sql.join(parts, sql` union all `)}) as one
    order by one.starts_at ${direction}, one.id ${direction} limit ${limit}`.execute(db);
  return rows;
}

/** No course is longer, from its first session to its last: sixty weeks. */
const longestCourseDays = 420;

/** Has a session on the days asked for. The range of starts is for the index. */
function onDays({ from, before }: ManagedFilters) {
  if (from === undefined && before === undefined) return [];
  const earliest = from && new Date(from.getTime() - longestCourseDays * 86_400_000);
  return [
    ...(earliest === undefined ? [] : [sql<SqlBool>`f.starts_at >= ${earliest}`]),
    ...(before === undefined ? [] : [sql<SqlBool>`f.starts_at < ${before}`]),
    sql<SqlBool>`exists (
      select 1 from activity_sessions as s
      where s.tenant_id = f.tenant_id and s.activity_id = f.id
        ${from === undefined ? sql`` : sql`and s.starts_at >= ${from}`}
        ${before === undefined ? sql`` : sql`and s.starts_at < ${before}`})`,
  ];
}

function idsOf(rows: readonly { id: string }[]): string[] {
  return rows.map(({ id }) => id);
}

/** Activities with a session in a month, by the first of these. */
export async function managedWithSessions(
  db: Db,
  tenantId: string,
  filters: ManagedFilters & { from: Date; before: Date },
  limit: number,
): Promise<string[]> {
  const { from, before, statuses, seriesId, words, unitPath } = filters;
  const { rows } = await sql<{ id: string }>`
    select f.id, min(s.starts_at) as first
    from activity_sessions as s
    join activities as f on f.tenant_id = s.tenant_id and f.id = s.activity_id
    where s.tenant_id = ${tenantId} and s.starts_at >= ${from} and s.starts_at < ${before}
      and s.cancelled_at is null
      and f.status = any(${[...statuses]}::text[]) and ${inUnit(unitPath)}
      ${seriesId === undefined ? sql`` : sql`and f.series_id = ${seriesId}`}
      ${typeof words === 'string' ? sql`and f.search @@ ${words}::tsquery` : sql``}
    group by f.id order by first, f.id limit ${limit}`.execute(db);
  return idsOf(rows);
}

/** All sessions of these activities that take place, in order. */
export async function sessionsOfMany(db: Db, tenantId: string, activityIds: readonly string[]) {
  const rows = await db
    .selectFrom('activity_sessions')
    .where('tenant_id', '=', tenantId)
    .where('activity_id', '=', anyOf(activityIds))
    .where('cancelled_at', 'is', null)
    .orderBy('activity_id')
    .orderBy('starts_at')
    .orderBy('id')
    .select(['activity_id', 'id', 'topic', 'starts_at', 'ends_at'])
    .select(['cancelled_at', 'cancel_reason'])
    .execute();
  const byActivity = new Map<string, typeof rows>();
  for (const row of rows) {
    const own = byActivity.get(row.activity_id);
    if (own) own.push(row);
    else byActivity.set(row.activity_id, [row]);
  }
  return byActivity;
}
