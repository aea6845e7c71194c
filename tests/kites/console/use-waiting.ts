import { useQuery } from '@tanstack/react-query';
import type { WaitingTasks } from '@console/console-domain';
import { holdsOneOf } from '@console/session/staff-roles';
import { useStaff } from '@console/session/use-staff';
import { countedTask } from '@console/ui/waiting-task';
import { flyerRoles } from '../shared/flyer-roles';
import { kites } from './kites-api';

export function useWaiting(unitId: string): WaitingTasks {
  const { units } = useStaff();
  const { data, isLoading, error, refetch } = useQuery({
    queryKey: ['kites', 'drawings', unitId],
    queryFn: () => kites.drawings({ unitId }),
    enabled: holdsOneOf(units, flyerRoles),
  });
  const total = data?.total ?? 0;
  return {
    tasks: total > 0 ? [countedTask('kites', total, '只风筝画好了没提交', '/kites')] : [],
    isLoading,
    error,
    retry: () => void refetch(),
  };
}
