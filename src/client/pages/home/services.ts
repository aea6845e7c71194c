import type { IconName } from '@client/theme/icon-names';
import { open, showTab } from '@client/platform/go';
import { routes } from '@client/platform/routes';
import type { Tone } from '@client/ui/show/tag';

export interface Service {
  name: string;
  icon: IconName;
  tone: Tone;
  /** Other words she may look for it with. */
  words: string;
  open: () => void;
}

/** What can be done here today; at most eight. A service that does not exist yet is not in the list. */
export const services: readonly Service[] = [
  {
    name: '讲座活动',
    icon: 'calendar-heart',
    tone: 'brand',
    words: '报名 课程 亲子 读书 培训 母亲学堂 小海星 心绘堂 快乐周末 招聘 志愿',
    open: () => showTab('activities'),
  },
  {
    name: '我的报名',
    icon: 'ticket',
    tone: 'info',
    words: '入场码 取消 门票 预约',
    open: () => open(routes.bookings),
  },
  {
    name: '我的家人',
    icon: 'users-round',
    tone: 'ok',
    words: '孩子 老人 家庭成员',
    open: () => open(routes.family),
  },
  {
    name: '消息',
    icon: 'bell',
    tone: 'warn',
    words: '通知 提醒',
    open: () => open(routes.inbox),
  },
];

/** Found by the search, beside the services: they have their own places on the page. */
export const otherPlaces: readonly Service[] = [
  {
    name: '求助',
    icon: 'life-buoy',
    tone: 'danger',
    words: '家暴 报警 维权 法律 离婚 心理 热线 110 120 12110 12338 12356 调解',
    open: () => showTab('help'),
  },
  {
    name: '新闻和公告',
    icon: 'book-open-text',
    tone: 'info',
    words: '通知 文章 妇联 动态 专题',
    open: () => open(routes.news),
  },
  {
    name: '政策怎么问',
    icon: 'sprout',
    tone: 'ok',
    words: '创业 贷款 贴息 补贴 两癌 就业 政策',
    open: () => showTab('policies'),
  },
  {
    name: '我的',
    icon: 'user-round',
    tone: 'quiet',
    words: '大字 关怀模式 设备 授权 导出 注销 资料 登录 退出',
    open: () => showTab('mine'),
  },
];
