import { useSearchParams } from 'wouter';
import { reaches } from '@shared/policies/filters';
import { standings } from '@shared/policies/standing';
import { topics } from '@shared/policies/topics';
import { policyStatuses } from '@shared/policies/views';
import type { PolicyFilters } from './use-policies';

type FilterName = 'status' | 'topic' | 'standing' | 'reach' | 'ending' | 'words';

/** What narrows the list; it stands in the address, so that a colleague can be sent it. */
export function useAddressFilters() {
  const [params, setParams] = useSearchParams();
  const filters: Omit<PolicyFilters, 'unitId'> = {
    status: policyStatuses.find((each) => each === params.get('status')),
    topic: topics.find((each) => each === params.get('topic')),
    standing: standings.find((each) => each === params.get('standing')),
    reach: reaches.find((each) => each === params.get('reach')),
    ending: params.get('ending') === 'yes' || undefined,
    words: params.get('words')?.trim().slice(0, 40) || undefined,
  };
  const set = (name: FilterName, value: string | null) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === null || value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  return {
    filters,
    isFiltered: Object.values(filters).some((value) => value !== undefined),
    set,
    clear: () => setParams({}, { replace: true }),
  };
}
