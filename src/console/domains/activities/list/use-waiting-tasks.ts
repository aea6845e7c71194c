import { useQuery } from '@tanstack/react-query';
import { organiserRoles } from '@shared/organisation/roles';
import { queryKey } from '@shared/contract/query-key';
import type { WaitingTasks } from '../../../console-domain';
import { api } from '../../../platform/api';
import { holdsOneOf } from '../../../session/staff-roles';
import { useStaff } from '../../../session/use-staff';
import { waitingTasks } from './waiting-tasks';

/** What waits for an organiser: sign-ups to confirm, drafts that came back, today's activities. */
export function useWaiting(unitId: string): WaitingTasks {
  const { units } = useStaff();
  const { data, isLoading, error, refetch } = useQuery({
    queryKey: queryKey('activities', 'waitingForMe', unitId),
    queryFn: ({ signal }) => api.activities.waitingForMe({ unitId }, { signal }),
    enabled: holdsOneOf(units, organiserRoles),
    refetchInterval: 120_000,
  });
  return {
    tasks: data ? waitingTasks(data) : [],
    isLoading,
    error,
    retry: () => void refetch(),
  };
}
