import { useQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '@client/platform/api';
import type { Wanted } from './page-addresses';

/** A strip of so many days. */
export const stripDays = 14;

interface Asked extends Wanted {
  /** First day, "YYYY-MM-DD". */
  from: string;
  /** The appointment of hers that is to be moved. */
  insteadOf?: string | undefined;
}

/** Free times of two weeks, and what she keeps now. The days before stay in sight while others load. */
export function useSlots(asked: Asked | null) {
  return useQuery({
    queryKey: queryKey('counselling', 'slots', asked),
    queryFn: ({ signal }) => {
      if (asked === null) throw new Error('nothing was asked');
      return api.counselling.slots({ ...asked, days: stripDays }, { signal });
    },
    enabled: asked !== null,
    staleTime: 10_000,
  });
}
