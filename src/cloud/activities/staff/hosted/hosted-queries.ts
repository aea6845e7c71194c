import { sql, type Kysely, type SqlBool } from 'kysely';
import { ids } from '@cloud/platform/database/ids';
import type { Database } from '@cloud/platform/database/schema.generated';
import type { PagePlace } from '@cloud/platform/page';
import { inUnit } from '../../finding/queries';
import { activities } from '../../queries';

type Db = Kysely<Database>;

/** What an organiser's list is narrowed by. */
export interface HostedFilters {
  unitPath: string;
  statuses: readonly string[];
  seriesId?: string | undefined;
  /** Starts from here on. */
  from?: Date | undefined;
  /** Starts before this. */
  before?: Date | undefined;
  /** Text of a tsquery. */
  words?: string | null | undefined;
}

interface PageWanted {
  after: PagePlace | null;
  limit: number;
  order: 'newest' | 'by-start';
}

/** A page by start. */
export async function hostedPage(
  db: Db,
  tenantId: string,
  filters: HostedFilters,
  page: PageWanted,
) {
  const found = await foundIds(db, tenantId, filters, page);
  if (found.length === 0) return [];
  const direction = page.order === 'newest' ? 'desc' : 'asc';
  return activities(db, tenantId)
    .where('a.id', '=', ids(found))
    .orderBy('a.starts_at', direction)
    .orderBy('a.id', direction)
    .execute();
}

// As for residents (`finding/queries.ts`): a frequent word fills a page from the next so many by start,
// a rare one is looked up in the words' index.
const lookedThrough = 400;

async function foundIds(db: Db, tenantId: string, filters: HostedFilters, page: PageWanted) {
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
 * Every index of activities has the status before the start: each status is read by a part of its own in
 * the index's order, and the first few of each are merged. The planner must see each status by itself,
 * or it takes a rare one for a frequent one and reads everything.
 */
async function merged(
  db: Db,
  tenantId: string,
  filters: HostedFilters,
  { after, limit, order }: PageWanted,
  marked: string | null = null,
  byWords: string | null = null,
): Promise<Found[]> {
  const direction = sql.raw(order === 'newest' ? 'desc' : 'asc');
  const beyond = sql.raw(order === 'newest' ? '<' : '>');
  const { unitPath, seriesId, from, before } = filters;
  // The planner takes words and months for independent: `offset 0` has it look up the words by themselves.
  const source =
    byWords === null
      ? sql`activities`
      : sql`(select * from activities where search @@ ${byWords}::tsquery offset 0)`;
  const conditions = [
    sql`f.tenant_id = ${tenantId}`,
    inUnit(unitPath),
    ...(seriesId === undefined ? [] : [sql<SqlBool>`f.series_id = ${seriesId}`]),
    ...(from === undefined ? [] : [sql<SqlBool>`f.starts_at >= ${from}`]),
    ...(before === undefined ? [] : [sql<SqlBool>`f.starts_at < ${before}`]),
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

function idsOf(rows: readonly Found[]): string[] {
  return rows.map(({ id }) => id);
}
