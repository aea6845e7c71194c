/** Addresses of pages outside the tabs. A page is listed here when it exists. */
export const routes = {
  activity: (id: string) => `/domains/activities/pages/detail/index?id=${id}`,
  ticket: (bookingId: string) => `/domains/activities/pages/ticket/index?id=${bookingId}`,
  bookings: '/domains/activities/pages/bookings/index',
  /** With `guest`, for somebody who has no phone. */
  signUp: (activityId: string, { guest = false } = {}) =>
    `/domains/activities/pages/sign-up/index?id=${activityId}${guest ? '&guest=1' : ''}`,
  poster: (activityId: string) => `/domains/activities/pages/poster/index?id=${activityId}`,
  slip: (bookingId: string) => `/domains/activities/pages/slip/index?id=${bookingId}`,
  /** Without an id: all of them. */
  series: (id?: string) =>
    `/domains/activities/pages/series/index${id === undefined ? '' : `?id=${id}`}`,
  /** News and notices. */
  news: '/domains/content/pages/list/index',
  article: (id: string) => `/domains/content/pages/article/index?id=${id}`,
  theme: (id: string) => `/domains/content/pages/theme/index?id=${id}`,
  signIn: '/domains/people/pages/sign-in/index',
  profile: '/domains/people/pages/profile/index',
  family: '/domains/people/pages/family/index',
  familyMember: (memberId?: string) =>
    `/domains/people/pages/family-member/index${memberId === undefined ? '' : `?id=${memberId}`}`,
  inbox: '/domains/people/pages/inbox/index',
  devices: '/domains/people/pages/devices/index',
  consents: '/domains/people/pages/consents/index',
  myData: '/domains/people/pages/my-data/index',
  deleteAccount: '/domains/people/pages/delete-account/index',
};
