import { useQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '@client/platform/api';
import { readersFor } from './talk/directory';
import { askList } from './talk/use-start';
import { needsKeys, usableServices } from './usable-lines';

/**
 * What can be booked, for whom it is, and who gives it; lines on which nobody could be reached are left out.
 * In memory alone, as everything of this domain.
 */
export function useServices() {
  return useQuery({
    queryKey: queryKey('counselling', 'services'),
    queryFn: async ({ signal }) => {
      const { services } = await api.counselling.services({}, { signal });
      // Without the list there is still the hour on site.
      const list = needsKeys(services) ? await askList().catch(() => null) : null;
      const canSealTo = (id: string) => list !== null && readersFor(list, id).ok;
      return { services: usableServices(services, canSealTo) };
    },
    staleTime: 300_000,
  });
}
