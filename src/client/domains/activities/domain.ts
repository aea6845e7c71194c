import { pageOf, type ClientDomain } from '@client/client-domain';

const name = 'activities';

export const activityRoutes = {
  activity: (id: string) => pageOf(name, 'detail', { id }),
  ticket: (bookingId: string) => pageOf(name, 'ticket', { id: bookingId }),
  bookings: pageOf(name, 'bookings'),
  /** With `guest`, for somebody who has no phone. */
  signUp: (activityId: string, { guest = false } = {}) =>
    pageOf(name, 'sign-up', { id: activityId, ...(guest ? { guest: '1' } : {}) }),
  poster: (activityId: string) => pageOf(name, 'poster', { id: activityId }),
  slip: (bookingId: string) => pageOf(name, 'slip', { id: bookingId }),
  /** Without an id: all of them. */
  series: (id?: string) => pageOf(name, 'series', id === undefined ? {} : { id }),
};

export const domain: ClientDomain = {
  name,
  pages: ['detail', 'ticket', 'bookings', 'series', 'sign-up', 'poster', 'slip'],
  preloadOn: ['home', 'activities'],
  services: [
    {
      name: '讲座活动',
      icon: 'calendar-heart',
      tone: 'brand',
      words: '报名 课程 亲子 读书 培训 母亲学堂 小海星 心绘堂 快乐周末 招聘 志愿',
      address: '/pages/activities/index',
    },
    {
      name: '我的报名',
      icon: 'ticket',
      tone: 'info',
      words: '入场码 取消 门票 预约',
      address: activityRoutes.bookings,
    },
  ],
  mine: [{ name: '我的报名', icon: 'ticket', address: activityRoutes.bookings }],
  links: {
    activity: ({ activityId }) => activityRoutes.activity(activityId),
    ticket: ({ bookingId }) => activityRoutes.ticket(bookingId),
  },
  linkedPages: { bookings: activityRoutes.bookings, series: activityRoutes.series() },
};
