import { useQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../platform/api';

/** How many signed up for a published activity, for how many places are kept, and how many parties wait. */
export function usePeople(activityId: string, { enabled = true } = {}) {
  return useQuery({
    queryKey: queryKey('activities', 'detail', activityId, 'people'),
    queryFn: async ({ signal }) => {
      const { places, placesLeft, placesOffered, groups } = await api.activities.detail(
        { activityId },
        { signal },
      );
      const waiting = groups.reduce((sum, group) => sum + group.waiting, 0);
      /** Places that are not left, those that are only offered too, by the id of the group. */
      const heldIn = new Map(groups.map((group) => [group.id, group.places - group.placesLeft]));
      const taken = places - placesLeft - placesOffered;
      return { places, taken, placesOffered, heldIn, waiting };
    },
    enabled,
  });
}

/** How many would be told of a change, whoever booked for several once; null until it is known. */
export function useNotifiedPeople(activityId: string): number | null {
  const { data } = useQuery({
    queryKey: queryKey('activities', 'messagePreview', activityId, 'everybody'),
    queryFn: ({ signal }) =>
      api.activities.messagePreview({ activityId, audience: 'everybody' }, { signal }),
  });
  return data?.people ?? null;
}
