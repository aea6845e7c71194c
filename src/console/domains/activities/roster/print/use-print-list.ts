import { useQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../../platform/api';

export type PrintRow = Awaited<ReturnType<typeof api.activities.printList>>['items'][number];

/** Everybody who has a place, in the order of signing up: paper has no second page to fetch. */
export function usePrintList(activityId: string) {
  return useQuery({
    queryKey: queryKey('activities', 'printList', activityId),
    queryFn: async ({ signal }) => {
      const rows: PrintRow[] = [];
      let after: string | undefined;
      do {
        const page = await api.activities.printList({ activityId, limit: 200, after }, { signal });
        rows.push(...page.items);
        after = page.next ?? undefined;
      } while (after !== undefined);
      return rows;
    },
    // Each look is recorded; and paper that has been looked through should not change under her hand.
    staleTime: Infinity,
    gcTime: 0,
  });
}
