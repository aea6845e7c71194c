import { useQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';

export type StaffPiece = Awaited<ReturnType<typeof api.content.piece>>;

/** One text as its writers see it. For a form it is read once. */
export function usePiece(pieceId: string, { isForm = false } = {}) {
  return useQuery({
    queryKey: queryKey('content', 'piece', pieceId, isForm),
    queryFn: ({ signal }) => api.content.piece({ pieceId }, { signal }),
    ...(isForm ? { refetchOnWindowFocus: false, staleTime: 0, gcTime: 0 } : {}),
  });
}
