import type { ServiceEntry } from '@client/client-domain';
import { domains, routes } from '@client/domains';
import { tabAddress } from '@client/platform/tabs';

/** What can be done here today; at most eight. A service that does not exist yet is not in the list. */
export const services = domains.flatMap((domain) => domain.services ?? []);

/** Found by the search, beside the services: they have their own places on the page. */
export const otherPlaces: readonly ServiceEntry[] = [
  {
    name: '求助',
    icon: 'life-buoy',
    tone: 'danger',
    words: '家暴 报警 维权 法律 离婚 心理 热线 110 120 12110 12338 12356 调解',
    address: tabAddress('help'),
  },
  {
    name: '新闻和公告',
    icon: 'book-open-text',
    tone: 'info',
    words: '通知 文章 妇联 动态 专题',
    address: routes.news,
  },
  {
    name: '政策',
    icon: 'sprout',
    tone: 'ok',
    words: '问政策 政策怎么问',
    address: tabAddress('policies'),
  },
  {
    name: '我的',
    icon: 'user-round',
    tone: 'quiet',
    words: '大字 关怀模式 设备 授权 导出 注销 资料 登录 退出',
    address: tabAddress('mine'),
  },
];
