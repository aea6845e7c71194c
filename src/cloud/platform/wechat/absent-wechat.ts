import type { Wechat } from './wechat';

/** Where no mini-program is set up (the demo on a PC): nobody signs in with WeChat, nothing is sent. */
export const absentWechat: Wechat = {
  signIn: async () => ({ status: 'unavailable' }),
  makeCode: async () => ({ status: 'unavailable', reason: 'not-set-up' }),
  sendSubscribeMessage: async () => ({ status: 'refused', reason: 'not-set-up' }),
};
