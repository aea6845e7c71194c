import { activityById, seriesName } from '@cloud/activities/queries';
import { unitById } from '@cloud/organisation/queries';
import { fail } from '@cloud/platform/errors';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import type { Picture } from '@shared/content/blocks';
import type { PieceDraft } from '@shared/content/drafts';
import type { Link } from '@shared/content/links';
import { draftProblem, type DraftProblem } from '@shared/content/rules';
import { audienceOf } from '../audience';
import { pictureByFile, pieceById } from '../queries';

interface Host {
  id: string;
  path: string;
  audiencePath: string;
}

/**
 * That the draft goes together, and that everything it names is there.
 * @returns the unit that it comes from, or the first thing that is wrong
 */
export async function checkDraft(
  context: OperationContext,
  draft: PieceDraft,
): Promise<{ host: Host } | { problem: DraftProblem }> {
  const problem = draftProblem(draft) ?? (await missing(context, draft));
  if (problem) return { problem };
  const unit = await unitById(context.db, context.tenantId, draft.unitId);
  if (!unit) throw fail('NOT_FOUND');
  const audiencePath = await audienceOf(context, unit.path);
  return { host: { id: unit.id, path: unit.path, audiencePath } };
}

async function missing(context: OperationContext, draft: PieceDraft): Promise<DraftProblem | null> {
  for (const { field, picture } of picturesOf(draft)) {
    if (!(await isKept(context, picture))) return { field, reason: '图片没有传上来，请重新选' };
  }
  for (const { field, link } of linksOf(draft)) {
    if (!(await leadsSomewhere(context, link))) return { field, reason: '链接的内容找不到了' };
  }
  if (draft.kind === 'theme') {
    const { db, tenantId } = context;
    for (const id of draft.seriesIds) {
      if ((await seriesName(db, tenantId, id)) === null) {
        return { field: 'seriesIds', reason: '没有这个系列' };
      }
    }
  } else if (draft.kind !== 'banner' && draft.themeId !== undefined) {
    const theme = { to: 'theme', pieceId: draft.themeId } as const;
    if (!(await leadsSomewhere(context, theme)))
      return { field: 'themeId', reason: '没有这个专题' };
  }
  return null;
}

function picturesOf(draft: PieceDraft): { field: string; picture: Picture }[] {
  if (draft.kind === 'theme') return [];
  if (draft.kind === 'banner') {
    return draft.picture ? [{ field: 'picture', picture: draft.picture }] : [];
  }
  const inBody = draft.blocks.flatMap((block, at) =>
    block.kind === 'picture' ? [{ field: `blocks.${at}`, picture: block.picture }] : [],
  );
  return draft.cover ? [{ field: 'cover', picture: draft.cover }, ...inBody] : inBody;
}

function linksOf(draft: PieceDraft): { field: string; link: Link }[] {
  if (draft.kind === 'theme') return [];
  if (draft.kind === 'banner') return [{ field: 'link', link: draft.link }];
  return draft.blocks.flatMap((block, at) =>
    block.kind === 'link' ? [{ field: `blocks.${at}`, link: block.to }] : [],
  );
}

async function isKept({ db, tenantId }: OperationContext, picture: Picture): Promise<boolean> {
  const kept = await pictureByFile(db, tenantId, picture.file);
  return kept?.width === picture.width && kept.height === picture.height;
}

async function leadsSomewhere({ db, tenantId }: OperationContext, link: Link): Promise<boolean> {
  switch (link.to) {
    case 'page':
    case 'telephone':
      return true;
    case 'activity': {
      const activity = await activityById(db, tenantId, link.activityId);
      return activity !== undefined && activity.status !== 'draft';
    }
    case 'article':
    case 'theme': {
      const piece = await pieceById(db, tenantId, link.pieceId);
      if (!piece) return false;
      const isTheme = piece.kind === 'theme';
      return link.to === 'theme' ? isTheme : !isTheme && piece.kind !== 'banner';
    }
  }
}
