import type { activityStatuses } from '@shared/activities/views';

export type ActivityStatus = (typeof activityStatuses)[number];

/** What staff call the states of an activity. */
export const statusLabels: Record<ActivityStatus, string> = {
  draft: '草稿',
  'in-review': '待审核',
  published: '已发布',
  cancelled: '已取消',
};

/** antd's colours of a tag. */
export const statusColours: Record<ActivityStatus, string> = {
  draft: 'default',
  'in-review': 'warning',
  published: 'success',
  cancelled: 'error',
};
