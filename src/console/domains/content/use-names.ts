import { useQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import type { PieceNames } from '@shared/content/piece-differences';
import { api } from '../../platform/api';

/** What themes and series are called; "…" until that is known. */
export function useNames(): PieceNames {
  const themes = useQuery({
    queryKey: queryKey('content', 'themes'),
    queryFn: ({ signal }) => api.content.themes({}, { signal }),
  });
  const series = useQuery({
    queryKey: queryKey('activities', 'series'),
    queryFn: async ({ signal }) => (await api.activities.series({}, { signal })).series,
    staleTime: 10 * 60_000,
  });
  return {
    theme: (pieceId) => themes.data?.themes.find(({ id }) => id === pieceId)?.title ?? '…',
    series: (seriesId) => series.data?.find(({ id }) => id === seriesId)?.name ?? '…',
  };
}
