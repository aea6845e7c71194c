import Taro from '@tarojs/taro';
import type { Link, LinkedPage } from '@shared/content/links';
import { open, showTab } from './go';
import { routes } from './routes';

const pages: Record<LinkedPage, () => void> = {
  activities: () => showTab('activities'),
  help: () => showTab('help'),
  policies: () => showTab('policies'),
  news: () => open(routes.news),
  bookings: () => open(routes.bookings),
  family: () => open(routes.family),
  series: () => open(routes.series()),
};

/** Goes where a banner or a line of an article leads. */
export function openLink(link: Link): void {
  switch (link.to) {
    case 'activity':
      return open(routes.activity(link.activityId));
    case 'article':
      return open(routes.article(link.pieceId));
    case 'theme':
      return open(routes.theme(link.pieceId));
    case 'page':
      return pages[link.page]();
    case 'telephone':
      // Nothing happens when she closes the phone's own question: that is no error.
      Taro.makePhoneCall({ phoneNumber: link.number }).catch(() => undefined);
  }
}
