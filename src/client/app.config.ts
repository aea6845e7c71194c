export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/activities/index',
    'pages/help/index',
    'pages/policies/index',
    'pages/mine/index',
  ],
  subPackages: [
    {
      root: 'domains/activities',
      pages: ['pages/detail/index', 'pages/ticket/index', 'pages/bookings/index'],
    },
  ],
  // The domains follow as soon as a tab is shown, on any network: three taps to a seat.
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['domains/activities'] },
    'pages/activities/index': { network: 'all', packages: ['domains/activities'] },
  },
  window: {
    navigationBarTitleText: '网上妇女之家',
    navigationBarBackgroundColor: '#FBF7F4',
    navigationBarTextStyle: 'black',
    backgroundColor: '#FBF7F4',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: '#665A5F',
    selectedColor: '#9A2A5B',
    backgroundColor: '#FFFFFF',
    borderStyle: 'white',
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/activities/index', text: '活动' },
      { pagePath: 'pages/help/index', text: '求助' },
      { pagePath: 'pages/policies/index', text: '政策' },
      { pagePath: 'pages/mine/index', text: '我的' },
    ],
  },
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
});
