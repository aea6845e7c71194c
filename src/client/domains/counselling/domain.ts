import { pageOf, type ClientDomain } from '@client/client-domain';

const name = 'counselling';

export const counsellingRoutes = { counselling: pageOf(name, 'start') };

export const domain: ClientDomain = {
  name,
  pages: [
    'start',
    'times',
    'form',
    'appointment',
    'mine',
    'follow-ups',
    'wait',
    'self-test',
    'talk',
  ],
  // Nothing of it comes into a browser's bar or history; and no row of 我的 says that she has something here.
  isDiscreet: true,
  preloadOn: ['home'],
  homeDates: {
    operation: 'myAppointments',
    input: { when: 'coming', atHomeOnly: true, limit: 1 },
    address: pageOf(name, 'mine'),
  },
  services: [
    {
      name: '咨询预约',
      icon: 'message-square-text',
      tone: 'info',
      words: '心理 家庭教育 亲子 律师 法律 离婚 婚姻 调解 创业 导师 坐班 热线 小海星 找人说说',
      address: counsellingRoutes.counselling,
    },
  ],
  links: { appointments: () => pageOf(name, 'mine') },
};
