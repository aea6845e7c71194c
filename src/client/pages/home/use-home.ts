import type { ActivityCard, BookingCard } from '@shared/activities/views';
import { api } from '@client/platform/api';
import { useStoredQuery } from '@client/platform/use-stored-query';
import { useSession } from '@client/session/use-session';

interface Home {
  next: BookingCard | null;
  soon: ActivityCard[];
}

/** Everything the home page shows, in one call. */
export function useHome() {
  const { townId, personId } = useSession();
  return useStoredQuery<Home>({
    key: ['activities', 'home', personId, townId],
    load: (signal) => api.activities.home({ unitId: townId ?? undefined }, { signal }),
    isOutput: isHome,
  });
}

function isHome(stored: unknown): stored is Home {
  return typeof stored === 'object' && stored !== null && 'next' in stored && 'soon' in stored;
}
