import type { Handler } from '@cloud/platform/operation/handler';
import type { contentContract } from '@shared/content/contract';
import type { ThemeDraft } from '@shared/content/drafts';
import { isThemeDay, mostBanners } from '@shared/content/rules';
import { shanghaiDate } from '@shared/time/shanghai';
import { audiencesFor } from '../audience';
import { presentBanner, presentCard, presentThemeCard } from '../present';
import { shownBanners, shownPieces, type PieceRow } from '../queries';
import { readTheme } from '../read-draft';

const shownNotices = 3;
const shownNews = 3;
const mostThemes = 60;

export const home: Handler<typeof contentContract.home> = async ({ input, context }) => {
  const { db, tenantId, now } = context;
  const audience = await audiencesFor(context, input.unitId);
  const of = { now, audience };
  const notices = await shownPieces(db, tenantId, {
    ...of,
    kinds: ['notice'],
    limit: shownNotices,
  });
  const banners = await shownBanners(db, tenantId, { ...of, limit: mostBanners });
  const themes = await shownPieces(db, tenantId, { ...of, kinds: ['theme'], limit: mostThemes });
  const news = await shownPieces(db, tenantId, { ...of, kinds: ['news'], limit: shownNews });
  const theme = themeOfToday(themes, shanghaiDate(now));
  return {
    notices: notices.map(presentCard),
    banners: banners.map(presentBanner),
    theme: theme ? presentThemeCard(theme.id, theme.draft) : null,
    news: news.map(presentCard),
  };
};

/** One theme at a time: her town's before the county's, then the one that was published last. */
function themeOfToday(
  rows: readonly PieceRow[],
  today: string,
): { id: string; draft: ThemeDraft } | undefined {
  return rows
    .map((row) => ({ id: row.id, draft: readTheme(row.live), path: row.audience_path }))
    .filter(({ draft }) => isThemeDay(draft.days, today))
    .sort((one, other) => other.path.length - one.path.length)[0];
}
