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
      pages: [
        'pages/detail/index',
        'pages/ticket/index',
        'pages/bookings/index',
        'pages/series/index',
        'pages/sign-up/index',
        'pages/poster/index',
        'pages/slip/index',
      ],
    },
    {
      root: 'domains/content',
      pages: ['pages/list/index', 'pages/article/index', 'pages/theme/index'],
    },
    {
      root: 'domains/people',
      pages: [
        'pages/sign-in/index',
        'pages/profile/index',
        'pages/family/index',
        'pages/family-member/index',
        'pages/inbox/index',
        'pages/devices/index',
        'pages/consents/index',
        'pages/my-data/index',
        'pages/delete-account/index',
        'pages/confirm-sign-in/index',
        'pages/accept-invitation/index',
      ],
    },
  ],
  // The domains follow as soon as a tab is shown, on any network: three taps to a seat.
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['domains/activities', 'domains/content'] },
    'pages/activities/index': {
      network: 'all',
      packages: ['domains/activities', 'domains/people'],
    },
    'pages/mine/index': { network: 'all', packages: ['domains/people'] },
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
      {
        pagePath: 'pages/home/index',
        text: '首页',
        iconPath: 'theme/tabs/home.png',
        selectedIconPath: 'theme/tabs/home-on.png',
      },
      {
        pagePath: 'pages/activities/index',
        text: '活动',
        iconPath: 'theme/tabs/activities.png',
        selectedIconPath: 'theme/tabs/activities-on.png',
      },
      {
        pagePath: 'pages/help/index',
        text: '求助',
        iconPath: 'theme/tabs/help.png',
        selectedIconPath: 'theme/tabs/help-on.png',
      },
      {
        pagePath: 'pages/policies/index',
        text: '政策',
        iconPath: 'theme/tabs/policies.png',
        selectedIconPath: 'theme/tabs/policies-on.png',
      },
      {
        pagePath: 'pages/mine/index',
        text: '我的',
        iconPath: 'theme/tabs/mine.png',
        selectedIconPath: 'theme/tabs/mine-on.png',
      },
    ],
  },
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
});
