import type { ActivityDetail } from '@shared/activities/views';
import { api } from '@client/platform/api';
import { useStoredQuery } from '@client/platform/use-stored-query';
import { useSession } from '@client/session/use-session';

/** One activity as she may see it; offline as it was last seen. */
export function useActivity(activityId: string) {
  const { personId } = useSession();
  return useStoredQuery<ActivityDetail>({
    key: ['activities', 'detail', activityId, personId],
    load: (signal) => api.activities.detail({ activityId }, { signal }),
    isOutput: (stored): stored is ActivityDetail =>
      typeof stored === 'object' && stored !== null && 'signUpOpensAt' in stored,
    enabled: activityId !== '',
  });
}
