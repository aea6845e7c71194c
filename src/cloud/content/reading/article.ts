import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { contentContract } from '@shared/content/contract';
import { articleKinds } from '@shared/content/views';
import { presentArticle } from '../present';
import { shownPiece } from '../queries';

export const article: Handler<typeof contentContract.article> = async ({ input, context }) => {
  const { db, tenantId, now } = context;
  const row = await shownPiece(db, tenantId, input.pieceId, now);
  if (!row || !articleKinds.some((kind) => kind === row.kind)) throw fail('NOT_FOUND');
  const themeId = row.live_theme_id;
  const theme = themeId === null ? undefined : await shownPiece(db, tenantId, themeId, now);
  return presentArticle(row, theme);
};
