import { useInfiniteQuery } from '@tanstack/react-query';
import type { PieceKind, PieceStatus } from '@shared/content/views';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';

interface PieceFilters {
  unitId: string;
  kind?: PieceKind | undefined;
  status?: PieceStatus | undefined;
}

/** What was written in a unit and below, page by page, last changed first. */
export function usePieces(filters: PieceFilters) {
  const query = useInfiniteQuery({
    queryKey: queryKey('content', 'pieces', filters),
    queryFn: ({ pageParam, signal }) =>
      api.content.pieces({ ...filters, after: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: filters.unitId !== '',
  });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return { ...query, items };
}
