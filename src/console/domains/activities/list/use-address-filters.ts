import { useSearchParams } from 'wouter';
import { cut } from '@shared/text/characters';
import { activityStatuses } from '@shared/activities/views';
import type { ManagedFilters } from './use-managed';
import type { ActivityStatus } from '../status-labels';

type Filters = Omit<ManagedFilters, 'unitId'>;

const aDay = /^20\d\d-\d\d-\d\d$/;
const aMonth = /^20\d\d-(0[1-9]|1[0-2])$/;
const aSeries = /^[a-z0-9-]{2,40}$/;

/** The filters of the list stand in its address, so that a reload and the way back keep them. */
export function useAddressFilters() {
  const [params, setParams] = useSearchParams();
  const set = (change: Readonly<Record<string, string | null>>) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(change)) {
          if (value === null || value === '') next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace: true },
    );
  const status = activityStatuses.find((each) => each === params.get('status')) ?? null;
  const filters: Filters = {
    statuses: status === null ? undefined : [status],
    seriesId: matching(params.get('series'), aSeries),
    from: matching(params.get('from'), aDay),
    until: matching(params.get('until'), aDay),
    words: cut(params.get('words')?.trim() ?? '', 40) || undefined,
  };
  return {
    filters,
    status,
    month: matching(params.get('month'), aMonth) ?? null,
    isFiltered: Object.values(filters).some((value) => value !== undefined),
    set,
    setStatus: (value: ActivityStatus | 'all') => set({ status: value === 'all' ? null : value }),
    setMonth: (month: string | null) => set({ month }),
    clear: () => set({ status: null, series: null, from: null, until: null, words: null }),
  };
}

function matching(value: string | null, pattern: RegExp): string | undefined {
  return value !== null && pattern.test(value) ? value : undefined;
}
