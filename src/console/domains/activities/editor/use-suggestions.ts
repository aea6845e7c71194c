import { useQuery } from '@tanstack/react-query';
import { api } from '../../../platform/api';

/** Lecturers and venues that the unit and those above it keep; empty while they are on the way. */
export function useSuggestions(unitId: string) {
  const { data } = useQuery({
    queryKey: ['activities', 'suggestions', unitId],
    queryFn: ({ signal }) => api.activities.suggestions({ unitId }, { signal }),
    enabled: unitId !== '',
    staleTime: 5 * 60_000,
  });
  return { lecturers: data?.lecturers ?? [], venues: data?.venues ?? [] };
}
