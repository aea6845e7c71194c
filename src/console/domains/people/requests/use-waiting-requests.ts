import { useQuery } from '@tanstack/react-query';
import { administratorRoles } from '@shared/organisation/roles';
import { queryKey } from '@shared/contract/query-key';
import type { WaitingTasks } from '../../../console-domain';
import { api } from '../../../platform/api';
import { holdsOneOf } from '../../../session/staff-roles';
import { useStaff } from '../../../session/use-staff';
import { requestTasks } from './waiting-requests';

/** What people have asked for: a copy of their data, or to be deleted. */
export function useWaiting(unitId: string): WaitingTasks {
  const { units } = useStaff();
  const { data, isLoading, error, refetch } = useQuery({
    queryKey: queryKey('people', 'listRequests', unitId, false),
    queryFn: ({ signal }) => api.people.listRequests({ unitId, settled: false }, { signal }),
    enabled: holdsOneOf(units, administratorRoles),
    staleTime: 120_000,
  });
  return {
    tasks: requestTasks(data?.items ?? []),
    isLoading,
    error,
    retry: () => void refetch(),
  };
}
