import type { Line, Service } from '@shared/counselling/services';
import type { IconName } from '@client/theme/icon-names';
import type { Tone } from '@client/ui/show/tag';
import type { OwnIconName } from './icon-names';

/** What a service is for, as she would say it. */
export const serviceWords: Readonly<
  Record<Service, { about: string; icon: IconName; tone: Tone }>
> = {
  psychology: { about: '心里堵、睡不好、怎么也高兴不起来', icon: 'heart-handshake', tone: 'brand' },
  parenting: { about: '孩子的脾气、学习、手机，怎么和他说话', icon: 'users-round', tone: 'warn' },
  legal: { about: '离婚、抚养、财产、工钱，先问清楚再决定', icon: 'book-open-text', tone: 'info' },
  mediation: {
    about: '家里吵僵了，先一个人来，说说能不能调解',
    icon: 'message-square-text',
    tone: 'ok',
  },
  business: { about: '想做点事、开个店，有人帮你看看', icon: 'sprout', tone: 'quiet' },
};

/** How one talks on a line: what it is called, what happens, and its picture. */
export const lineWords: Readonly<
  Record<Line, { name: string; how: string; icon: IconName | OwnIconName }>
> = {
  'on-site': { name: '当面', how: '去中心坐下来谈', icon: 'building-2' },
  telephone: { name: '电话', how: '打给你', icon: 'phone' },
  online: { name: '网上', how: '打字聊', icon: 'message-square-text' },
};
