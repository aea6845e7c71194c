import { pageOf, type ClientDomain } from '@client/client-domain';

const name = 'people';

export const peopleRoutes = {
  signIn: pageOf(name, 'sign-in'),
  profile: pageOf(name, 'profile'),
  family: pageOf(name, 'family'),
  familyMember: (memberId?: string) =>
    pageOf(name, 'family-member', memberId === undefined ? {} : { id: memberId }),
  inbox: pageOf(name, 'inbox'),
  signInMethods: pageOf(name, 'sign-in-methods'),
  devices: pageOf(name, 'devices'),
  consents: pageOf(name, 'consents'),
  childRules: pageOf(name, 'child-rules'),
  myData: pageOf(name, 'my-data'),
  deleteAccount: pageOf(name, 'delete-account'),
};

export const domain: ClientDomain = {
  name,
  pages: [
    'sign-in',
    'profile',
    'family',
    'family-member',
    'inbox',
    'sign-in-methods',
    'devices',
    'consents',
    'child-rules',
    'my-data',
    'delete-account',
    'confirm-sign-in',
    'accept-invitation',
    'go',
  ],
  preloadOn: ['activities', 'mine'],
  services: [
    {
      name: '我的家人',
      icon: 'users-round',
      tone: 'ok',
      words: '孩子 老人 家庭成员',
      address: peopleRoutes.family,
    },
    { name: '消息', icon: 'bell', tone: 'warn', words: '通知 提醒', address: peopleRoutes.inbox },
  ],
  mine: [
    { name: '我的家人', icon: 'users-round', address: peopleRoutes.family },
    { name: '消息', icon: 'bell', address: peopleRoutes.inbox },
  ],
  settings: [
    { name: '怎么登录', icon: 'log-in', address: peopleRoutes.signInMethods },
    { name: '登录过的设备', icon: 'smartphone', address: peopleRoutes.devices },
    { name: '我同意过什么', icon: 'shield-check', address: peopleRoutes.consents },
    { name: '导出我的资料', icon: 'download', address: peopleRoutes.myData },
    { name: '注销账号', icon: 'trash-2', address: peopleRoutes.deleteAccount },
  ],
  links: {
    'sign-in-methods': () => peopleRoutes.signInMethods,
    devices: () => peopleRoutes.devices,
    invitation: ({ code }) => pageOf(name, 'accept-invitation', { code }),
  },
  linkedPages: { family: peopleRoutes.family },
};
