import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import type { Register } from '@shared/activities/registers/register-rules';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';

const mostShown = 20;

/** What the unit and those above it keep that goes with what is typed; empty while it is on the way. */
export function useSuggestions(unitId: string, register: Register, typed: string) {
  const words = useDeferredValue(typed.trim());
  const { data } = useQuery({
    queryKey: queryKey('activities', 'registerEntries', unitId, register, words, 1, mostShown),
    queryFn: ({ signal }) =>
      api.activities.registerEntries(
        { unitId, register, size: mostShown, ...(words === '' ? {} : { words }) },
        { signal },
      ),
    enabled: unitId !== '' && words.length <= 40,
    staleTime: 5 * 60_000,
    placeholderData: keepPreviousData,
  });
  return data?.items ?? [];
}
