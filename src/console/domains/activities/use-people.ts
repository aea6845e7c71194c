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

/** "已报名的 32 人和候补的 3 家" */
export function peopleWords(people: { taken: number; waiting: number } | undefined): string {
  if (!people) return '已报名和候补的人';
  const { taken, waiting } = people;
  if (taken === 0 && waiting === 0) return '（现在还没有人报名）';
  return waiting > 0 ? `已报名的 ${taken} 人和候补的 ${waiting} 家` : `已报名的 ${taken} 人`;
}
