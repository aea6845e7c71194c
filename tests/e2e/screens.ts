import type { Browser, BrowserContext, Page } from 'playwright-core';
import { shanghaiDate } from '@shared/time/shanghai';
import { stageActivity } from '@tests/journeys/stage-activity';
import { call } from '@tests/weapp/sign-in-on-phone';
import { contentScreens } from './content-screens';

export interface ScreenToSee {
  name: string;
  path: string;
  /** Stands on the page once its content is there. */
  shows: string;
  /** What is tapped, one after the other, to come to it from the address. */
  taps?: string[];
}

export interface SignedIn {
  personId: string;
  token: string;
}

/** Signs in at the gateway as a demo account. */
export async function signInAs(origin: string, account: string): Promise<SignedIn> {
  const opened = await call(origin, 'people/signInAsDemo', { account });
  return { personId: String(opened.personId), token: String(opened.token) };
}

interface HeldBooking {
  id: string;
  status: string;
  canCancel: boolean;
  activityCancelled: boolean;
}

/** What she holds, the next first. */
async function bookingsOf(origin: string, { token }: SignedIn): Promise<HeldBooking[]> {
  const { items } = await call(origin, 'activities/myBookings', { when: 'coming' }, token);
  return Array.isArray(items) ? items : [];
}

/** Every screen of the residents' app, with things of the demo to show. */
export async function allScreens(origin: string, me: SignedIn): Promise<ScreenToSee[]> {
  const held = await bookingsOf(origin, me);
  const activity = await stageActivity(origin, { title: '春天的手工课', places: 40 });
  const booking = held.find(({ status, canCancel }) => status === 'confirmed' && canCancel);
  if (!booking) throw new Error('the demo has no booking that can be given back');
  const calledOff = held.find(({ activityCancelled }) => activityCancelled);
  if (!calledOff) throw new Error('the demo has no booking of a called-off activity');
  const guestSlip = await bookForGuest(origin, me, activity.id);
  const of = (domain: string, page: string) => `/domains/${domain}/pages/${page}/index`;
  return [
    { name: 'home', path: '/', shows: '遇到家暴？' },
    { name: 'activities', path: '/activities', shows: '的活动' },
    { name: 'activity', path: `${of('activities', 'detail')}?id=${activity.id}`, shows: '适合谁' },
    { name: 'sign-up', path: `${of('activities', 'sign-up')}?id=${activity.id}`, shows: '谁去' },
    {
      name: 'ticket',
      path: `${of('activities', 'ticket')}?id=${booking.id}`,
      shows: '没有信号也能用',
    },
    { name: 'bookings', path: of('activities', 'bookings'), shows: '要去的' },
    { name: 'poster', path: `${of('activities', 'poster')}?id=${activity.id}`, shows: '海报' },
    { name: 'slip', path: `${of('activities', 'slip')}?id=${guestSlip}`, shows: '王阿姨' },
    {
      name: 'slip-called-off',
      path: `${of('activities', 'slip')}?id=${calledOff.id}`,
      shows: '不用去了',
    },
    {
      name: 'ticket-called-off',
      path: `${of('activities', 'ticket')}?id=${calledOff.id}`,
      shows: '不用去了',
    },
    { name: 'all-series', path: of('activities', 'series'), shows: '母亲学堂' },
    {
      name: 'series',
      path: `${of('activities', 'series')}?id=mother-school`,
      shows: '即将开始',
    },
    {
      name: 'calendar',
      path: '/activities',
      shows: `${shanghaiDate(new Date()).slice(0, 4)} 年`,
      taps: ['日历'],
    },
    { name: 'filters', path: '/activities', shows: '想找什么样的？', taps: ['筛选'] },
    {
      name: 'cancel',
      path: `${of('activities', 'ticket')}?id=${booking.id}`,
      shows: '确定来不了吗',
      taps: ['来不了，取消'],
    },
    ...(await contentScreens(origin)),
    { name: 'help', path: '/service', shows: '12338' },
    { name: 'policies', path: '/policies', shows: '政策' },
    { name: 'mine', path: '/mine', shows: '我的报名' },
    { name: 'sign-in', path: of('people', 'sign-in'), shows: '登录' },
    { name: 'profile', path: of('people', 'profile'), shows: '我的资料' },
    { name: 'family', path: of('people', 'family'), shows: '家' },
    { name: 'family-member', path: of('people', 'family-member'), shows: '家' },
    { name: 'inbox', path: of('people', 'inbox'), shows: '消息' },
    { name: 'devices', path: of('people', 'devices'), shows: '设备' },
    { name: 'consents', path: of('people', 'consents'), shows: '同意' },
    { name: 'child-rules', path: of('people', 'child-rules'), shows: '留多久' },
    { name: 'sign-in-methods', path: of('people', 'sign-in-methods'), shows: '绑定的手机号' },
    { name: 'my-data', path: of('people', 'my-data'), shows: '资料' },
    { name: 'delete-account', path: of('people', 'delete-account'), shows: '注销' },
  ];
}

interface PhoneSettings {
  me: SignedIn | null;
  care?: boolean;
}

export interface Phone {
  page: Page;
  context: BrowserContext;
  /** What the page complained about: errors, refusals of the content policy, answers of 4xx and 5xx. */
  complaints: string[];
}

/** A phone of 360 × 780 whose app already knows her. */
export async function openPhone(browser: Browser, { me, care }: PhoneSettings): Promise<Phone> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 780 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const kept = { ...me, name: me && '李妈妈', careMode: care ?? null, townId: '330382108' };
  // Taro's storage on the web: what is kept stands under `data`.
  await context.addInitScript(
    (text) => {
      if (!localStorage.getItem('wh1:session')) localStorage.setItem('wh1:session', text);
    },
    JSON.stringify({ data: JSON.stringify(kept) }),
  );
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error')
      complaints.push(`${message.text()} ${message.location().url ?? ''}`);
  });
  return { page, context, complaints };
}

/** She signs up 王阿姨, who has no phone. */
async function bookForGuest(origin: string, { token }: SignedIn, activityId: string) {
  const spokenConsent = { how: 'in-person', at: new Date().toISOString() };
  const guest = { name: '王阿姨', spokenConsent };
  const input = { activityId, party: [], guest };
  return String((await call(origin, 'activities/signUp', input, token)).id);
}

/** Opens a screen and waits until its content stands still. */
export async function show(phone: Phone, origin: string, screen: ScreenToSee): Promise<void> {
  await phone.page.goto(origin + screen.path);
  const shown = (text: string) => phone.page.getByText(text).filter({ visible: true }).first();
  for (const text of screen.taps ?? []) await shown(text).click({ timeout: 20_000 });
  await shown(screen.shows).waitFor({ timeout: 20_000 });
  await phone.page
    .waitForFunction(() => !document.querySelector('.ui-skeleton, [class*=skeleton]'), null, {
      timeout: 10_000,
    })
    .catch(() => undefined);
  await phone.page.evaluate(comeToRest);
}

/** Runs in the page: until what moves has arrived (a spinner never does) and is drawn. */
async function comeToRest(): Promise<void> {
  const moving = document.getAnimations().filter(({ playState, effect }) => {
    return playState === 'running' && effect?.getComputedTiming().endTime !== Infinity;
  });
  // One that is cancelled has come to rest as well.
  await Promise.allSettled(moving.map(({ finished }) => finished));
  await new Promise<void>((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
  );
}
