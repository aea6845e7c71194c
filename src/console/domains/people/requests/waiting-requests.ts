import type { WaitingTask } from '../../../console-domain';
import type { api } from '../../../platform/api';
import { countedTask } from '../../../ui/waiting-task';

type DataRequests = Awaited<ReturnType<typeof api.people.listRequests>>['items'];

/** The open requests as one task; none when nobody asks for anything. */
export function requestTasks(requests: DataRequests): WaitingTask[] {
  const [nearest] = requests;
  if (!nearest) return [];
  const late = requests.filter(({ daysLeft }) => daysLeft < 0).length;
  return [
    {
      ...countedTask('requests', requests.length, '件资料和注销申请', '/people/requests'),
      note: late > 0 ? `${late} 件已经超期` : `最近的一件${dueLabel(nearest.daysLeft)}`,
      isLate: late > 0,
    },
  ];
}

function dueLabel(daysLeft: number): string {
  return daysLeft === 0 ? '今天到期' : `还剩 ${daysLeft} 天`;
}
