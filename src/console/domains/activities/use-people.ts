import { useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api';

/** How many hold a place of a published activity, and how many parties wait. */
export function usePeople(activityId: string, { enabled = true } = {}) {
  return useQuery({
    queryKey: ['activities', 'detail', activityId, 'people'],
    queryFn: async ({ signal }) => {
      const { places, placesLeft, groups } = await api.activities.detail(
        { activityId },
        { signal },
      );
      const waiting = groups.reduce((sum, group) => sum + group.waiting, 0);
      return { places, taken: places - placesLeft, waiting };
    },
    enabled,
  });
}

/** "已报名和候补的 35 人": who would be told of a change; whoever booked for several counts once. */
export function useToldWords(activityId: string): string {
  const { data } = useQuery({
    queryKey: ['activities', 'messagePreview', activityId, 'everybody'],
    queryFn: ({ signal }) =>
      api.activities.messagePreview({ activityId, audience: 'everybody' }, { signal }),
  });
  if (!data) return '已报名和候补的人';
  return data.people === 0 ? '（现在还没有人报名）' : `已报名和候补的 ${data.people} 人`;
}
