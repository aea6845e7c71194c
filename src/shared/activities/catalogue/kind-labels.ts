import { activityKinds, type ActivityKind } from '../activity-kinds';

/** What a kind is called, for those who look for it and for those who choose it. */
export const kindLabels: Record<ActivityKind, string> = {
  lecture: '讲座',
  course: '课程',
  reading: '亲子读书',
  training: '技能培训',
  fair: '招聘会',
  'volunteer-day': '志愿服务',
  'public-event': '公共活动',
};

export const kindChoices = activityKinds.map((value) => ({ value, label: kindLabels[value] }));
