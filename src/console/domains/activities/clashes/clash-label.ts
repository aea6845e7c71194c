import { timeSpan } from '@shared/time/time-format';
import type { api } from '../../../platform/api';
import { statusLabels } from '../status-labels';

export type Clash = Awaited<ReturnType<typeof api.activities.clashes>>['items'][number];

const kindLabels: Record<Clash['kinds'][number], string> = {
  venue: '地点已经有人用',
  lecturer: '主讲人在别处',
  title: '同一天已有同名的',
};

/** "地点已经有人用、主讲人在别处：11 月 28 日 周六 14:00–15:30，柳市镇“家庭收纳”（已发布）" */
export function clashLabel({ kinds, startsAt, endsAt, hostName, title, status }: Clash): string {
  const what = title === null ? '的一场还没公开的活动' : `“${title}”（${statusLabels[status]}）`;
  const why = kinds.map((kind) => kindLabels[kind]).join('、');
  return `${why}：${timeSpan(startsAt, endsAt)}，${hostName}${what}`;
}
