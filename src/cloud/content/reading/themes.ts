import type { Handler } from '@cloud/platform/operation/handler';
import type { contentContract } from '@shared/content/contract';
import { presentThemeCard } from '../present';
import { shownPieces } from '../queries';
import { readTheme } from '../read-draft';

const most = 60;

export const themes: Handler<typeof contentContract.themes> = async ({ context }) => {
  const { db, tenantId, now } = context;
  const rows = await shownPieces(db, tenantId, {
    now,
    audience: null,
    kinds: ['theme'],
    limit: most,
  });
  return { themes: rows.map((row) => presentThemeCard(row.id, readTheme(row.live))) };
};
