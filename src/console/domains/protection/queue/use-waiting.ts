import { caseHandlerRoles } from '@shared/organisation/roles';
import { isUrgent } from '@shared/protection/states/case-states';
import type { QueueRow } from '@shared/protection/case-contract';
import { isTrial } from './queue-order';
import { useQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import type { WaitingTask, WaitingTasks } from '../../../console-domain';
import { api } from '../../../platform/api';
import { holdsOneOf } from '../../../session/staff-roles';
import { useStaff } from '../../../session/use-staff';
import { countedTask } from '../../../ui/waiting-task';

/** What waits for a handler: how many, never what. */
export function useWaiting(): WaitingTasks {
  const { units } = useStaff();
  const { data, isLoading, error, refetch } = useQuery({
    queryKey: queryKey('protection', 'queue', 'open'),
    queryFn: ({ signal }) => api.protection.queue({ which: 'open' }, { signal }),
    enabled: holdsOneOf(units, caseHandlerRoles),
    refetchInterval: 60_000,
  });
  return {
    tasks: data ? waitingCases(data.items) : [],
    isLoading,
    error,
    retry: () => void refetch(),
  };
}

export function waitingCases(rows: readonly QueueRow[]): WaitingTask[] {
  const unread = rows.filter((row) => row.unreadSince !== null && !isTrial(row));
  const trials = rows.filter((row) => row.unreadSince !== null && isTrial(row));
  const urgent = unread.filter(({ urgency }) => isUrgent(urgency));
  const tasks = [
    {
      ...countedTask('protection-urgent', urgent.length, '件紧急的事等人看', '/protection'),
      isLate: urgent.some(({ isLate }) => isLate),
    },
    {
      ...countedTask('protection', unread.length - urgent.length, '件事等人看', '/protection'),
      isLate: unread.some(({ isLate, urgency }) => isLate && !isUrgent(urgency)),
    },
    countedTask('protection-trial', trials.length, '个每日测试等签名', '/protection'),
  ];
  return tasks.filter(({ count }) => count !== '0');
}
