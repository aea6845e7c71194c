import type { Insertable } from 'kysely';
import { plannedColumns } from '@cloud/content/staff/write-revision';
import { readDraft } from '@cloud/content/read-draft';
import type { Database } from '@cloud/platform/database/schema.generated';
import { newId } from '@cloud/platform/ids';
import type { PieceDraft } from '@shared/content/drafts';
import { draftProblem } from '@shared/content/rules';
import { addDays, shanghaiDate, shanghaiInstant } from '@shared/time/shanghai';
import { county } from '@shared/organisation/yueqing/yueqing';
import type { DemoArticle } from './article';
import { demoArticles } from './articles';
import { demoBanners, demoThemes, themeArticles } from './themes';
import type { SeededPeople } from '../people/seed-people';
import { unitRows } from '../seed-units';

interface Rows {
  pieces: Insertable<Database['content_pieces']>[];
  revisions: Insertable<Database['content_revisions']>[];
  decisions: Insertable<Database['content_decisions']>[];
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
export function contentRows(tenantId: string, { accounts }: SeededPeople, now: Date): Rows {
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
      const { writer, day, clock, untilDay, status = 'published', theme, ...words } = article;
      const from = at(day, clock);
      const draft = readDraft({
        ...words,
        themeId: themes.find(({ key }) => key === theme)?.id,
        // What is shown already was shown from its publication on; what is to come is planned.
        ...(day > 0 ? { shownFrom: from.toISOString() } : {}),
        ...(untilDay === undefined ? {} : { shownUntil: at(untilDay, '20:00').toISOString() }),
      });
      return { id: newId(), draft, writer, status, from };
    }),
  ];
  const personOf = (account: string) => {
    const found = accounts.get(account);
    if (!found) throw new Error(`there is no demo account ${account}`);
    return found.personId;
  };
  const paths = pathsOf(tenantId);
  const rows: Rows = { pieces: [], revisions: [], decisions: [] };
  for (const piece of planned) addRows(rows, { piece, tenantId, now, personOf, paths });
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
  paths: ReadonlyMap<string, { path: string; audience: string }>;
}

function addRows(rows: Rows, { piece, tenantId, now, personOf, paths }: Surroundings): void {
  const { id, draft, status, from } = piece;
  const problem = draftProblem(draft);
  if (problem) throw new Error(`the demo’s “${draft.title}”: ${problem.reason}`);
  const unit = paths.get(draft.unitId);
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
  const decide = (decision: 'sent' | 'published', by: string, minutes: number) =>
    rows.decisions.push({
      tenant_id: tenantId,
      id: newId(),
      piece_id: id,
      revision: 1,
      decision,
      decided_by: by,
      decided_at: new Date(decidedAt.getTime() + minutes * 60_000),
    });
  if (status === 'draft') return;
  decide('sent', writer, 0);
  if (status === 'published') decide('published', personOf('platform-admin'), 30);
}

/** Where a unit stands in the tree, and whose home page it writes for. */
function pathsOf(tenantId: string): Surroundings['paths'] {
  const units = unitRows(tenantId, { examples: true });
  const towns = units
    .filter(({ kind }) => kind === 'town')
    .map(({ parent_path: parent, id }) => `${parent}${id}/`);
  const countyPath = `/${county.id}/`;
  return new Map(
    units.map(({ id, parent_path: parent }) => {
      const path = `${parent ?? '/'}${id}/`;
      const audience = towns.find((town) => path.startsWith(town)) ?? countyPath;
      return [id, { path, audience }];
    }),
  );
}
