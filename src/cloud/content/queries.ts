import { sql, type ExpressionBuilder, type Kysely } from 'kysely';
import { anyOf } from '@cloud/platform/database/any-of';
import type { Database } from '@cloud/platform/database/schema.generated';
import { reviewsOf } from '@cloud/platform/review/review-rows';
import type { PageCursor } from '@cloud/platform/page';
import type { ArticleKind, PieceKind, PieceStatus } from '@shared/content/views';

type Db = Kysely<Database>;

/** Pieces with the name of their unit. */
function pieces(db: Db, tenantId: string) {
  return db
    .selectFrom('content_pieces as p')
    .innerJoin('units as u', (join) =>
      join.onRef('u.tenant_id', '=', 'p.tenant_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .where('p.tenant_id', '=', tenantId)
    .selectAll('p')
    .select('u.name as unit_name');
}

export type PieceRow = Awaited<ReturnType<ReturnType<typeof pieces>['executeTakeFirstOrThrow']>>;

export function pieceById(db: Db, tenantId: string, id: string) {
  return pieces(db, tenantId).where('p.id', '=', id).executeTakeFirst();
}

/** Several, in the order of ids. */
export function piecesById(db: Db, tenantId: string, wanted: readonly string[]) {
  return pieces(db, tenantId).where('p.id', '=', anyOf(wanted)).orderBy('p.id').execute();
}

/** The same, locked until the command is done. */
export function lockedPieces(db: Db, tenantId: string, wanted: readonly string[]) {
  return pieces(db, tenantId)
    .where('p.id', '=', anyOf(wanted))
    .orderBy('p.id')
    .forUpdate('p')
    .execute();
}

/** One, locked until the command is done: nobody else edits or decides meanwhile. */
export function lockedPiece(db: Db, tenantId: string, id: string) {
  return pieces(db, tenantId).where('p.id', '=', id).forUpdate('p').executeTakeFirst();
}

/** Published, begun and not over. Publishing for later needs nothing to run: the time comes by itself. */
function isShown(now: Date) {
  return (eb: ExpressionBuilder<Database & { p: Database['content_pieces'] }, 'p'>) =>
    eb.and([
      eb('p.live', 'is not', null),
      eb('p.live_from', '<=', now),
      eb.or([eb('p.live_until', 'is', null), eb('p.live_until', '>', now)]),
    ]);
}

export function shownPiece(db: Db, tenantId: string, id: string, now: Date) {
  return pieces(db, tenantId).where('p.id', '=', id).where(isShown(now)).executeTakeFirst();
}

export interface ShownList {
  now: Date;
  kinds: readonly PieceKind[];
  /** Paths of the home pages it is for; null: every one. */
  audience: readonly string[] | null;
  limit: number;
}

/** What is shown now, the newest first. */
function shown(db: Db, tenantId: string, { now, kinds, audience, limit }: ShownList) {
  return pieces(db, tenantId)
    .where('p.kind', 'in', kinds)
    .where(isShown(now))
    .$if(audience !== null, (query) => query.where('p.audience_path', 'in', audience ?? []))
    .orderBy('p.live_from', 'desc')
    .orderBy('p.id', 'desc')
    .limit(limit);
}

export function shownPieces(db: Db, tenantId: string, list: ShownList) {
  return shown(db, tenantId, list).execute();
}

/** The newest of those that stay on top. */
export function pinnedPieces(db: Db, tenantId: string, list: ShownList) {
  return shown(db, tenantId, list).where('p.live_pinned', '=', true).execute();
}

export interface ShownPage extends ShownList {
  kinds: readonly ArticleKind[];
  after: PageCursor | null;
  /** Those that stand on top already. */
  without: readonly string[];
}

export function shownPage(db: Db, tenantId: string, page: ShownPage) {
  const { after, without } = page;
  return shown(db, tenantId, page)
    .$if(without.length > 0, (query) => query.where('p.id', 'not in', without))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(p.live_from, p.id) < (${after?.at}, ${after?.id}::uuid)`),
    )
    .execute();
}

/** Banners in the order in which staff put them. */
export function shownBanners(
  db: Db,
  tenantId: string,
  { now, audience, limit }: Omit<ShownList, 'kinds'>,
) {
  return pieces(db, tenantId)
    .where('p.kind', '=', 'banner')
    .where(isShown(now))
    .$if(audience !== null, (query) => query.where('p.audience_path', 'in', audience ?? []))
    .orderBy('p.live_position')
    .orderBy('p.live_from', 'desc')
    .orderBy('p.id', 'desc')
    .limit(limit)
    .execute();
}

export function articlesOfTheme(db: Db, tenantId: string, themeId: string, now: Date) {
  return pieces(db, tenantId)
    .where('p.live_theme_id', '=', themeId)
    .where(isShown(now))
    .orderBy('p.live_from', 'desc')
    .orderBy('p.id', 'desc')
    .limit(20)
    .execute();
}

export interface WrittenList {
  unitPath: string;
  kind: PieceKind | undefined;
  status: PieceStatus | undefined;
  after: PageCursor | null;
  limit: number;
}

/** What was written in a unit and below, last changed first; with who wrote the last revision. */
export function writtenPieces(db: Db, tenantId: string, list: WrittenList) {
  const { after, kind, status } = list;
  return pieces(db, tenantId)
    .innerJoin('content_revisions as r', (join) =>
      join
        .onRef('r.tenant_id', '=', 'p.tenant_id')
        .onRef('r.piece_id', '=', 'p.id')
        .onRef('r.revision', '=', 'p.revision'),
    )
    .select('r.written_by')
    .where('p.unit_path', 'like', `${list.unitPath}%`)
    .$if(kind !== undefined, (query) => query.where('p.kind', '=', kind ?? ''))
    .$if(status !== undefined, (query) => query.where('p.status', '=', status ?? ''))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(p.updated_at, p.id) < (${after?.at}, ${after?.id}::uuid)`),
    )
    .orderBy('p.updated_at', 'desc')
    .orderBy('p.id', 'desc')
    .limit(list.limit)
    .execute();
}

export function revisionOf(db: Db, tenantId: string, pieceId: string, revision: number) {
  return db
    .selectFrom('content_revisions')
    .where('tenant_id', '=', tenantId)
    .where('piece_id', '=', pieceId)
    .where('revision', '=', revision)
    .select(['draft', 'written_by', 'written_at'])
    .executeTakeFirst();
}

/** Who wrote the revisions after the one that residents see. */
export async function writersSince(
  db: Db,
  tenantId: string,
  pieceId: string,
  liveRevision: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('content_revisions')
    .where('tenant_id', '=', tenantId)
    .where('piece_id', '=', pieceId)
    .where('revision', '>', liveRevision)
    .select('written_by')
    .distinct()
    .execute();
  return rows.map((row) => row.written_by);
}

/** The last hundred revisions, reviews and withdrawals of each, newest first. */
export async function historyOf(db: Db, tenantId: string, pieceId: string) {
  const written = await db
    .selectFrom('content_revisions')
    .where('tenant_id', '=', tenantId)
    .where('piece_id', '=', pieceId)
    .orderBy('revision', 'desc')
    .limit(100)
    .select(['revision', 'written_by', 'written_at'])
    .execute();
  const reviews = await reviewsOf(db, tenantId, 'article', pieceId);
  const withdrawn = await db
    .selectFrom('content_withdrawals')
    .where('tenant_id', '=', tenantId)
    .where('piece_id', '=', pieceId)
    .orderBy('id', 'desc')
    .limit(100)
    .select(['revision', 'withdrawn_by', 'withdrawn_at', 'reason'])
    .execute();
  return { written, reviews, withdrawn };
}

export function pictureByFile(db: Db, tenantId: string, file: string) {
  return db
    .selectFrom('content_pictures')
    .where('tenant_id', '=', tenantId)
    .where('file', '=', file)
    .select(['file', 'width', 'height'])
    .executeTakeFirst();
}
