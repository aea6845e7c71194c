import type { HomeContent } from '@shared/content/views';
import { api } from '@client/platform/api';
import { useStoredQuery } from '@client/platform/use-stored-query';
import { useSession } from '@client/session/use-session';

/** Notices, banners, the theme of these days and the newest news. */
export function useContent() {
  const { townId } = useSession();
  return useStoredQuery<HomeContent>({
    key: ['content', 'home', townId],
    load: (signal) => api.content.home({ unitId: townId ?? undefined }, { signal }),
    isOutput: isContent,
  });
}

function isContent(stored: unknown): stored is HomeContent {
  return typeof stored === 'object' && stored !== null && 'notices' in stored && 'news' in stored;
}
