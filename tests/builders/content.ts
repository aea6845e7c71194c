import { randomBytes } from 'node:crypto';
import { newId } from '@cloud/platform/new-id';
import { readDraft } from '@cloud/content/read-draft';
import { plannedColumns } from '@cloud/content/staff/write-revision';
import type { RawInputOf } from '@cloud/platform/operation/handler';
import type { AppContract } from '@shared/contract/app-contract';
import { plannedTimes } from '@shared/content/rules';
import { buildReview } from './reviews';
import type { World } from '../support/test-world';

type RawDraft = RawInputOf<AppContract['content']['create']>['draft'];
type RawArticle = Extract<RawDraft, { kind: 'news' | 'notice' }>;
type RawBanner = Extract<RawDraft, { kind: 'banner' }>;
type RawTheme = Extract<RawDraft, { kind: 'theme' }>;

/** News as an editor fills it in. */
export function newsOf(unit: { id: string }, changes: Partial<RawArticle> = {}): RawArticle {
  return {
    kind: 'news',
    unitId: unit.id,
    title: '八十七所母亲学堂开到家门口',
    summary: '今年又添了三所，离家最近的在哪里。',
    blocks: [
      { kind: 'heading', text: '离家最近的一所' },
      { kind: 'paragraph', text: '母亲学堂不收钱，可以带娃来。' },
    ],
    ...changes,
  };
}

export function bannerOf(unit: { id: string }, changes: Partial<RawBanner> = {}): RawBanner {
  return {
    kind: 'banner',
    unitId: unit.id,
    title: '每月 15 日，一起做志愿',
    tone: 'ok',
    link: { to: 'page', page: 'activities' },
    ...changes,
  };
}

/** The week around the tests' own Monday, 23 November. */
export function themeOf(unit: { id: string }, changes: Partial<RawTheme> = {}): RawTheme {
  return {
    kind: 'theme',
    unitId: unit.id,
    title: '家庭文化节',
    lead: '一家人一起来。',
    tone: 'brand',
    days: { from: '11-20', until: '11-30' },
    ...changes,
  };
}

interface PieceOptions {
  /** Of the author; somebody who is nobody else in the test when left out. */
  writtenBy?: { id: string };
  /** Where residents see it. */
  status?: 'draft' | 'in-review' | 'published';
  /** When it was published, if its own time says nothing else. */
  publishedAt?: Date;
}

/** A published piece, unless it is told otherwise. */
export async function buildPiece(
  world: World,
  unit: { id: string; path: string },
  raw: RawDraft,
  options: PieceOptions = {},
): Promise<{ id: string }> {
  const { db, tenantId } = world;
  const now = world.clock.now();
  const id = newId();
  const draft = readDraft(raw);
  const status = options.status ?? 'published';
  const writer = options.writtenBy?.id ?? newId();
  const { from, until } = plannedTimes(draft);
  const isArticle = draft.kind === 'news' || draft.kind === 'notice';
  const live = {
    live: JSON.stringify(draft),
    live_revision: 1,
    live_from: from ?? options.publishedAt ?? now,
    live_until: until,
    live_pinned: isArticle && draft.pinned,
    live_position: draft.kind === 'banner' ? draft.position : 0,
    live_theme_id: isArticle ? (draft.themeId ?? null) : null,
  };
  await db
    .insertInto('content_pieces')
    .values({
      tenant_id: tenantId,
      id,
      kind: draft.kind,
      unit_id: unit.id,
      unit_path: unit.path,
      // The second part of a path is a town in the tests' tree.
      audience_path: `/${unit.path.split('/').filter(Boolean).slice(0, 2).join('/')}/`,
      status,
      ...plannedColumns(draft),
      ...(status === 'published' ? live : {}),
      created_by: writer,
      created_at: now,
      updated_at: now,
    })
    .execute();
  await db
    .insertInto('content_revisions')
    .values({
      tenant_id: tenantId,
      piece_id: id,
      revision: 1,
      draft: JSON.stringify(draft),
      written_by: writer,
      written_at: now,
    })
    .execute();
  if (status === 'in-review') await buildReview(world, { kind: 'article', id, unit, writer });
  return { id };
}

/** A PNG of so many pixels: what stands in it is of no matter to the server. */
export function pngOf(width: number, height: number, chunks: readonly Buffer[] = []): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    ...chunks,
    pngChunk('IDAT', randomBytes(20)),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

export function pngChunk(tag: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(tag, 'latin1'), data, Buffer.alloc(4)]);
}
