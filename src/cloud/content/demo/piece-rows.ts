import type { Insertable } from 'kysely';
import { unitsByIds } from '@cloud/organisation/queries';
import { demoResidents } from '@cloud/people/queries';
import type { Database } from '@cloud/platform/database/schema.generated';
import type { Seeding } from '@cloud/platform/domain-manifest';
import { newId } from '@cloud/platform/new-id';
import type { PieceDraft } from '@shared/content/drafts';
import { draftProblem } from '@shared/content/rules';
import { addDays, shanghaiDate, shanghaiInstant } from '@shared/time/shanghai';
import { county } from '@shared/organisation/yueqing/yueqing';
import { audienceOf } from '../audience';
import { readDraft } from '../read-draft';
import { plannedColumns } from '../staff/write-revision';
import { markedText, type DemoArticle } from './article';
import { demoArticles } from './articles';
import { demoBanners, demoThemes, themeArticles } from './themes';

interface Rows {
  pieces: Insertable<Database['content_pieces']>[];
  revisions: Insertable<Database['content_revisions']>[];
  reviews: Insertable<Database['reviews']>[];
}

interface Planned {
  id: string;
  draft: PieceDraft;
  writer: DemoArticle['writer'];
  status: 'draft' | 'in-review' | 'published';
  /** When it was, or will be, shown. */
  from: Date;
}

/** News, notices, a banner and themes around today: shown, planned, waiting for review, begun. */
export async function pieceRows({ db, tenantId, now }: Seeding): Promise<Rows> {
  const today = shanghaiDate(now);
  const at = (day: number, clock: string) => shanghaiInstant(addDays(today, day), clock);
  const themes = demoThemes.map((theme) => ({ id: newId(), ...theme }));
  const planned: Planned[] = [
    ...themes.map(({ id, key: _key, ...theme }) =>
      byEditor(id, { kind: 'theme', unitId: county.id, ...theme }, at(-40, '09:00')),
    ),
    ...demoBanners.map((banner) =>
      byEditor(newId(), { kind: 'banner', unitId: county.id, ...banner }, at(-15, '09:00')),
    ),
    ...[...demoArticles, ...themeArticles].map((article): Planned => {
      const {
        writer,
        day,
        clock,
        untilDay,
        status = 'published',
        theme,
        truth,
        ...words
      } = article;
      const from = at(day, clock);
      const draft = readDraft({
        ...words,
        ...markedText({ truth, title: words.title }),
        themeId: themes.find(({ key }) => key === theme)?.id,
        // What is shown already was shown from its publication on; what is to come is planned.
        ...(day > 0 ? { shownFrom: from.toISOString() } : {}),
        ...(untilDay === undefined ? {} : { shownUntil: at(untilDay, '20:00').toISOString() }),
      });
      return { id: newId(), draft, writer, status, from };
    }),
  ];
  const { accounts } = await demoResidents(db, tenantId);
  const personOf = (account: string) => {
    const found = accounts.get(account);
    if (!found) throw new Error(`there is no demo account ${account}`);
    return found.personId;
  };
  const hosts = await hostsOf({ db, tenantId }, planned);
  const rows: Rows = { pieces: [], revisions: [], reviews: [] };
  for (const piece of planned) addRows(rows, { piece, tenantId, now, personOf, hosts });
  return rows;
}

function byEditor(id: string, raw: unknown, from: Date): Planned {
  return { id, draft: readDraft(raw), writer: 'editor', status: 'published', from };
}

interface Surroundings {
  piece: Planned;
  tenantId: string;
  now: Date;
  personOf: (account: string) => string;
  /** Where each unit stands in the tree, and whose home page it writes for. */
  hosts: ReadonlyMap<string, { path: string; audience: string }>;
}

function addRows(rows: Rows, { piece, tenantId, now, personOf, hosts }: Surroundings): void {
  const { id, draft, status, from } = piece;
  const problem = draftProblem(draft);
  if (problem) throw new Error(`the demo’s “${draft.title}”: ${problem.reason}`);
  const unit = hosts.get(draft.unitId);
  if (!unit) throw new Error(`the demo writes for ${draft.unitId}, which is no unit`);
  const writer = personOf(piece.writer);
  const writtenAt = new Date(Math.min(from.getTime(), now.getTime()) - 86_400_000);
  const decidedAt = new Date(writtenAt.getTime() + 3_600_000);
  const isArticle = draft.kind === 'news' || draft.kind === 'notice';
  rows.pieces.push({
    tenant_id: tenantId,
    id,
    kind: draft.kind,
    unit_id: draft.unitId,
    unit_path: unit.path,
    audience_path: unit.audience,
    status,
    ...plannedColumns(draft),
    ...(status === 'published'
      ? {
          live: JSON.stringify(draft),
          live_revision: 1,
          live_from: from,
          live_until: plannedColumns(draft).shown_until,
          live_pinned: isArticle && draft.pinned,
          live_position: draft.kind === 'banner' ? draft.position : 0,
          live_theme_id: isArticle ? (draft.themeId ?? null) : null,
        }
      : {}),
    created_by: writer,
    created_at: writtenAt,
    updated_at: decidedAt,
  });
  rows.revisions.push({
    tenant_id: tenantId,
    piece_id: id,
    revision: 1,
    draft: JSON.stringify(draft),
    written_by: writer,
    written_at: writtenAt,
  });
  if (status === 'draft') return;
  const reviewId = newId();
  rows.reviews.push({
    tenant_id: tenantId,
    id: reviewId,
    kind: 'article',
    subject_id: id,
    batch_id: reviewId,
    why: 'submitted',
    unit_path: unit.path,
    revision: 1,
    requested_at: decidedAt,
    requested_by: writer,
    writers: [writer],
    ...(status === 'published'
      ? {
          state: 'published',
          decided_at: new Date(decidedAt.getTime() + 30 * 60_000),
          decided_by: personOf('platform-admin'),
        }
      : { state: 'waiting' }),
  });
}

async function hostsOf(
  where: Pick<Seeding, 'db' | 'tenantId'>,
  planned: readonly Planned[],
): Promise<Surroundings['hosts']> {
  const ids = [...new Set(planned.map(({ draft }) => draft.unitId))];
  const units = await unitsByIds(where.db, where.tenantId, ids);
  const hosts = new Map<string, { path: string; audience: string }>();
  for (const { id, path } of units) {
    hosts.set(id, { path, audience: await audienceOf(where, path) });
  }
  return hosts;
}
