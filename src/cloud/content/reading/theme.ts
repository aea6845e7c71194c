import { activities } from '@cloud/activities/queries';
import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import type { contentContract } from '@shared/content/contract';
import { isDiscreet } from '@shared/content/rules';
import type { Theme } from '@shared/content/views';
import { presentCard, presentThemeCard } from '../present';
import { articlesOfTheme, shownPiece } from '../queries';
import { readTheme } from '../read-draft';

const shownActivities = 6;

export const theme: Handler<typeof contentContract.theme> = async ({ input, context }) => {
  const { db, tenantId, now } = context;
  const row = await shownPiece(db, tenantId, input.pieceId, now);
  if (!row || row.kind !== 'theme') throw fail('NOT_FOUND');
  const draft = readTheme(row.live);
  const articles = await articlesOfTheme(db, tenantId, row.id, now);
  return {
    ...presentThemeCard(row.id, draft),
    heading: draft.title,
    words: draft.lead,
    discreet: isDiscreet(draft),
    articles: articles.map(presentCard),
    activities: await comingOf(context, draft.seriesIds),
  };
};

/** What comes of the series that the theme gathers. */
async function comingOf(
  { db, tenantId, now }: OperationContext,
  seriesIds: readonly string[],
): Promise<Theme['activities']> {
  if (seriesIds.length === 0) return [];
  const rows = await activities(db, tenantId)
    .where('a.series_id', 'in', seriesIds)
    .where('a.status', '=', 'published')
    .where('a.starts_at', '>', now)
    .orderBy('a.starts_at')
    .orderBy('a.id')
    .limit(shownActivities)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    startsAt: row.starts_at.toISOString(),
    venueName: row.venue_name,
    hostName: row.host_name,
  }));
}
