import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Article, Theme } from '@shared/content/views';
import { api } from '@client/platform/api';
import { useStoredQuery } from '@client/platform/use-stored-query';

const isOpenlyKept = ({ discreet }: { discreet: boolean }) => !discreet;

/** One article; offline as it was last seen, unless it is to leave no trace. */
export function useArticle(pieceId: string) {
  const key = ['content', 'article', pieceId];
  const query = useStoredQuery<Article>({
    key,
    load: (signal) => api.content.article({ pieceId }, { signal }),
    isOutput: (stored): stored is Article =>
      typeof stored === 'object' && stored !== null && 'blocks' in stored,
    enabled: pieceId !== '',
    mayKeep: isOpenlyKept,
  });
  useForgetting(key, query.data?.discreet === true);
  return query;
}

/** One theme with what belongs to it. */
export function useTheme(pieceId: string) {
  const key = ['content', 'theme', pieceId];
  const query = useStoredQuery<Theme>({
    key,
    load: (signal) => api.content.theme({ pieceId }, { signal }),
    isOutput: (stored): stored is Theme =>
      typeof stored === 'object' && stored !== null && 'articles' in stored,
    enabled: pieceId !== '',
    mayKeep: isOpenlyKept,
  });
  useForgetting(key, query.data?.discreet === true);
  return query;
}

/** Takes a discreet page out of memory when it is left. */
function useForgetting(key: readonly string[], discreet: boolean): void {
  const queries = useQueryClient();
  const name = key.join(' ');
  useEffect(() => {
    if (!discreet) return undefined;
    return () => queries.removeQueries({ queryKey: name.split(' ') });
  }, [queries, name, discreet]);
}
