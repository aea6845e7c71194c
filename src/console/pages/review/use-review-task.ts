import type { WaitingTasks } from '../../console-domain';
import { countedTask } from '../../ui/waiting-task';
import { useQueue } from './use-queue';

/** What waits for her review, as one thing to be done. */
export function useReviewTask(unitId: string): WaitingTasks {
  const { total, isLoading, error, refetch } = useQueue(unitId);
  return {
    tasks: total > 0 ? [countedTask('reviews', total, '件内容等你审核', '/review')] : [],
    isLoading,
    error,
    retry: () => void refetch(),
  };
}
