import { domains } from './domains';
import { shownTabs, tabs, type Tab } from './platform/tabs';

const tabNames: Record<Tab, string> = {
  home: '首页',
  activities: '活动',
  help: '求助',
  policies: '政策',
  mine: '我的',
};

/** WeChat takes no SVG there (scripts/draw-tab-icons.mjs draws both). */
const iconKind = process.env.TARO_ENV === 'h5' ? 'svg' : 'png';

const tabBar = {
  color: '#665A5F',
  selectedColor: '#9A2A5B',
  backgroundColor: '#FFFFFF',
  borderStyle: 'white' as const,
  list: tabs.map((tab) => ({
    pagePath: `pages/${tab}/index`,
    text: tabNames[tab],
    iconPath: `theme/tabs/${tab}.${iconKind}`,
    selectedIconPath: `theme/tabs/${tab}-on.${iconKind}`,
  })),
};

export default defineAppConfig({
  pages: [...shownTabs, 'calendar', 'lost'].map((page) => `pages/${page}/index`),
  subPackages: domains.map(({ name, pages }) => ({
    root: `domains/${name}`,
    pages: pages.map((page) => `pages/${page}/index`),
  })),
  // The domains follow as soon as a tab is shown, on any network: three taps to a seat.
  preloadRule: Object.fromEntries(
    tabs
      .map((tab) => [tab, domains.filter(({ preloadOn }) => preloadOn.includes(tab))] as const)
      .filter(([, wanted]) => wanted.length > 0)
      .map(([tab, wanted]) => [
        `pages/${tab}/index`,
        { network: 'all', packages: wanted.map(({ name }) => `domains/${name}`) },
      ]),
  ),
  window: {
    navigationBarTitleText: '网上妇女之家',
    navigationBarBackgroundColor: '#FBF7F4',
    navigationBarTextStyle: 'black',
    backgroundColor: '#FBF7F4',
    backgroundTextStyle: 'dark',
  },
  ...(shownTabs.length > 1 ? { tabBar } : {}),
  sitemapLocation: 'sitemap.json',
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
});
