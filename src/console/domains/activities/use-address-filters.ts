import { useSearchParams } from 'wouter';
import { activityStatuses } from '@shared/activities/views';
import type { ActivityStatus } from './status-words';

/** The filters of the list stand in its address, so that a reload and the way back keep them. */
export function useAddressFilters() {
  const [params, setParams] = useSearchParams();
  const status = activityStatuses.find((each) => each === params.get('status')) ?? null;
  const set = (name: string, value: string | null) =>
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
    status,
    setStatus: (value: ActivityStatus | 'all') => set('status', value === 'all' ? null : value),
  };
}
