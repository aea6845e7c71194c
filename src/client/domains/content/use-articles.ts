import { useInfiniteQuery } from '@tanstack/react-query';
import type { ArticleKind } from '@shared/content/views';
import { api } from '@client/platform/api';
import { askUntilLoaded } from '@client/platform/ask-until-loaded';
import { keepLastSeen, lastSeen } from '@client/platform/last-seen';
import { useSession } from '@client/session/use-session';
import { isPage, type ArticleList } from './kept-list';

// News of a minute ago is no loss; a list that is opened again and again asks less often.
const freshFor = 5 * 60_000;

/** News and notices page by page; offline the first page as it was last seen. */
export function useArticles(kind: ArticleKind | null) {
  const { townId } = useSession();
  const key = ['content', 'list', kind, townId];
  const name = JSON.stringify(key);
  const stored = lastSeen(name);
  const seen = stored && isPage(stored.data) ? { page: stored.data, at: stored.at } : null;
  const list = useInfiniteQuery({
    queryKey: key,
    queryFn: async ({ pageParam, signal }): Promise<ArticleList> => {
      const input = { after: pageParam, kind: kind ?? undefined, unitId: townId ?? undefined };
      const page = await api.content.list(input, { signal });
      if (pageParam === undefined) keepLastSeen(name, { data: page, at: Date.now() });
      return page;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    initialData: seen ? { pages: [seen.page], pageParams: [undefined] } : undefined,
    initialDataUpdatedAt: seen?.at,
    refetchOnMount: askUntilLoaded,
    staleTime: freshFor,
  });
  const staleSince = list.isError && list.data ? new Date(list.dataUpdatedAt) : null;
  return { ...list, staleSince };
}
