import { sql, type ExpressionBuilder, type Kysely, type Selectable, type SqlBool } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import type { PageCursor } from '@cloud/platform/page';
import { anyOf } from '@cloud/platform/database/any-of';
import { liveStatuses } from '@shared/activities/rules';
import type { ActivityKind } from '@shared/activities/activity-kinds';
import { activities } from '../queries';
import { bookings } from '../booking/booking-queries';

type Db = Kysely<Database>;

/** What activities to come are narrowed by. */
export interface Filters {
  now: Date;
  /** Starts from here on; never before now. */
  from?: Date | undefined;
  /** Starts before this. */
  before?: Date | undefined;
  unitPath?: string | undefined;
  outsideUnitPath?: string | undefined;
  seriesId?: string | undefined;
  kind?: ActivityKind | undefined;
  openOnly?: boolean | undefined;
  babyFriendly?: boolean | undefined;
  /** Text of a tsquery; for pages only. */
  words?: string | null | undefined;
}

/**
 * Published and not begun. Every condition has an index that ends in the start, so that a page is
 * read in index order and activities of past years are never touched.
 */
function coming(db: Db, tenantId: string, filters: Filters, byWords: string | null = null) {
  // The planner assumes words and months to be independent and would choose the wrong index:
  // `offset 0` makes it look the words up first.
  const source = db
    .selectFrom('activities')
    .selectAll()
    .$if(byWords !== null, (query) =>
      query.where(sql<SqlBool>`search @@ ${byWords}::tsquery`).offset(0),
    );
  const { now, from, before, unitPath, outsideUnitPath, seriesId, kind } = filters;
  return (
    db
      .selectFrom(source.as('f'))
      .where('f.tenant_id', '=', tenantId)
      .where('f.status', '=', 'published')
      .where('f.starts_at', '>', now)
      .$if(from !== undefined && from > now, (query) =>
        query.where('f.starts_at', '>=', from ?? now),
      )
      .$if(before !== undefined, (query) => query.where('f.starts_at', '<', before ?? now))
      .$if(unitPath !== undefined, (query) => query.where(inUnit(unitPath ?? '')))
      .$if(outsideUnitPath !== undefined, (query) =>
        query.where('f.unit_path', 'not like', `${outsideUnitPath}%`),
      )
      .$if(seriesId !== undefined, (query) => query.where('f.series_id', '=', seriesId ?? ''))
      .$if(kind !== undefined, (query) => query.where('f.kind', '=', kind ?? ''))
      .$if(filters.openOnly === true, (query) => query.where((eb) => isOpen(eb, now)))
      // Every facility there is makes it so; the index holds only those that have one.
      .$if(filters.babyFriendly === true, (query) =>
        query.where(sql<SqlBool>`f.facilities <> '{}'`),
      )
  );
}

/**
 * Of a unit and all below it. The second and third part of the path are indexed by themselves, because
 * an index on the path's beginning cannot be in the order of the start at the same time.
 */
export function inUnit(path: string) {
  const [, second, third, ...deeper] = path.split('/').filter(Boolean);
  const below = sql<SqlBool>`f.unit_path like ${`${path}%`}`;
  if (second === undefined) return below;
  if (third === undefined) return sql<SqlBool>`split_part(f.unit_path, '/', 3) = ${second}`;
  const inVillage = sql<SqlBool>`split_part(f.unit_path, '/', 4) = ${third}`;
  return deeper.length === 0 ? inVillage : sql<SqlBool>`${inVillage} and ${below}`;
}

function isOpen(
  eb: ExpressionBuilder<Database & { f: Selectable<Database['activities']> }, 'f'>,
  now: Date,
) {
  return eb.and([
    eb('f.sign_up_opens_at', '<=', now),
    eb('f.sign_up_closes_at', '>', now),
    eb.exists(
      eb
        .selectFrom('activity_quotas as q')
        .whereRef('q.tenant_id', '=', 'f.tenant_id')
        .whereRef('q.activity_id', '=', 'f.id')
        .whereRef('q.taken', '<', 'q.places')
        .select('q.id'),
    ),
  ]);
}

/** A page by start. */
export async function comingPage(db: Db, tenantId: string, filters: Filters, page: PageWanted) {
  const found = await foundIds(db, tenantId, filters, page);
  if (found.length === 0) return [];
  return activities(db, tenantId)
    .where('a.id', '=', anyOf(found))
    .orderBy('a.starts_at')
    .orderBy('a.id')
    .execute();
}

interface PageWanted {
  after: PageCursor | null;
  limit: number;
}

// A rare word (fewer than one activity in twenty) is looked up in the word index; a frequent one is
// filtered from the next activities by start. Either way only a small part of the table is read.
const lookedThrough = 400;

async function foundIds(db: Db, tenantId: string, filters: Filters, page: PageWanted) {
  const { words } = filters;
  if (typeof words !== 'string') {
    return idsOf(
      await byStart(coming(db, tenantId, filters), page)
        .select('f.id')
        .execute(),
    );
  }
  const next = await byStart(coming(db, tenantId, filters), { ...page, limit: lookedThrough })
    .select(['f.id', sql<boolean>`f.search @@ ${words}::tsquery`.as('fits')])
    .execute();
  const fitting = next.filter(({ fits }) => fits);
  if (fitting.length >= page.limit || next.length < lookedThrough) {
    return idsOf(fitting.slice(0, page.limit));
  }
  const all = coming(db, tenantId, filters, words);
  return idsOf(await byStart(all, page).select('f.id').execute());
}

function byStart(query: ReturnType<typeof coming>, { after, limit }: PageWanted) {
  return query
    .$if(after !== null, (from) =>
      from.where(sql<SqlBool>`(f.starts_at, f.id) > (${after?.at}, ${after?.id}::uuid)`),
    )
    .orderBy('f.starts_at')
    .orderBy('f.id')
    .limit(limit);
}

function idsOf(rows: readonly { id: string }[]): string[] {
  return rows.map(({ id }) => id);
}

/**
 * The first few around a place, nearest first, nothing twice: what starts before `soon`, then the rest.
 * @param places paths from the village up; null is everywhere
 */
export async function nearest(
  db: Db,
  tenantId: string,
  near: { now: Date; soon: Date; places: readonly (string | null)[]; limit: number },
) {
  const { now, soon, places, limit } = near;
  const parts = [soon, undefined]
    .flatMap((before) => places.map((place) => ({ before, unitPath: place ?? undefined })))
    .map((filters, rank) =>
      coming(db, tenantId, { now, ...filters })
        .orderBy('f.starts_at')
        .orderBy('f.id')
        .limit(limit)
        .select(['f.id', 'f.starts_at', sql<number>`${sql.lit(rank)}`.as('rank')]),
    )
    .map((part) => sql`(${part})`);
  const { rows } = await sql<{ id: string }>`
    select id from (${sql.join(parts, sql` union all `)}) as near
    group by id order by min(rank), min(starts_at), id limit ${limit}`.execute(db);
  const order = rows.map(({ id }) => id);
  if (order.length === 0) return [];
  const cards = await activities(db, tenantId).where('a.id', '=', anyOf(order)).execute();
  return cards.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

/** A day of the calendar and the instants between which it lies. */
export interface Day {
  date: string;
  from: Date;
  before: Date;
}

/** Counting stops here: the calendar does not tell larger numbers of a day apart. */
export const mostADay = 20;

/** How many begin on each of the days; days without any are left out. */
export async function comingByDay(
  db: Db,
  tenantId: string,
  filters: Filters,
  days: readonly Day[],
): Promise<{ date: string; activities: number }[]> {
  const oneDay = coming(db, tenantId, filters)
    .where(sql<SqlBool>`f.starts_at >= d.from_at and f.starts_at < d.before_at`)
    .limit(mostADay)
    .select('f.id');
  const { rows } = await sql<{ date: string; activities: number }>`
    select d.day as date, n.activities
    from unnest(
      ${days.map(({ date }) => date)}::text[],
      ${days.map(({ from }) => from.toISOString())}::timestamptz[],
      ${days.map(({ before }) => before.toISOString())}::timestamptz[]
    ) as d(day, from_at, before_at)
    cross join lateral (select count(*)::int as activities from (${oneDay}) as one) as n
    where n.activities > 0 order by d.day`.execute(db);
  return rows;
}

/** Counting stops here, as above. */
export const mostOfSeries = 100;

/** Every series with how much comes of it. */
export async function seriesWithComing(db: Db, tenantId: string, now: Date) {
  const ofSeries = coming(db, tenantId, { now })
    .where(sql<SqlBool>`f.series_id = s.id`)
    .limit(mostOfSeries)
    .select('f.id');
  return db
    .selectFrom('activity_series as s')
    .where('s.tenant_id', '=', tenantId)
    .orderBy('s.position')
    .orderBy('s.id')
    .select([
      's.id',
      's.name',
      's.summary',
      sql<number>`(select count(*)::int from (${ofSeries}) as one)`.as('coming'),
    ])
    .execute();
}

/** The public activity that a poster's code stands for. */
export function publicActivityByCode(db: Db, tenantId: string, code: string) {
  return db
    .selectFrom('activities')
    .where('tenant_id', '=', tenantId)
    .where('code', '=', code)
    .where('status', 'in', ['published', 'cancelled'])
    .select('id')
    .executeTakeFirst();
}

/**
 * Her own next appointment. An offered place comes first, because it expires; of a course, the next
 * session counts.
 */
export function nextBookingOf(db: Db, tenantId: string, personId: string, now: Date) {
  return bookings(db, tenantId)
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('activity_sessions as n')
          .whereRef('n.tenant_id', '=', 'b.tenant_id')
          .whereRef('n.activity_id', '=', 'b.activity_id')
          .where('n.cancelled_at', 'is', null)
          .where('n.ends_at', '>', now)
          .orderBy('n.starts_at')
          .limit(1)
          .select(['n.starts_at as next_starts_at', 'n.ends_at as next_ends_at'])
          .as('next'),
      (join) => join.onTrue(),
    )
    .select(['next.next_starts_at', 'next.next_ends_at'])
    .where('b.person_id', '=', personId)
    .where('b.status', 'in', liveStatuses)
    .where('a.status', '=', 'published')
    .where('a.ends_at', '>', now)
    .orderBy(sql`b.status <> 'offered'`)
    .orderBy('next.next_starts_at')
    .orderBy('b.id')
    .limit(1)
    .executeTakeFirst();
}
