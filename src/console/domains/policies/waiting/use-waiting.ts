import { useQuery } from '@tanstack/react-query';
import { writerRoles } from '@shared/organisation/roles';
import type { WaitingTasks } from '../../../console-domain';
import { useStaff } from '../../../session/use-staff';
import { dueQuery } from '../upkeep/use-upkeep';
import { waitingTasks } from './waiting-tasks';

/** What waits in the library of policies: sources and figures to be checked. */
export function useWaiting(unitId: string): WaitingTasks {
  const { units } = useStaff();
  const writesHere = units.some(
    ({ id, roles }) => id === unitId && roles.some((role) => writerRoles.includes(role)),
  );
  const due = useQuery({ ...dueQuery(unitId), enabled: writesHere });
  return {
    tasks: waitingTasks(due.data?.items ?? []),
    isLoading: due.isLoading,
    error: due.error,
    retry: () => void due.refetch(),
  };
}
