import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { signInAs, stageActivity, type StagedActivity } from '../journeys/stage-activity';
import { readPoster } from '../support/poster-picture';
import { startGateway, type RunningGateway } from '../support/start-gateway';
import { startWechatServer, type WechatServer } from '../support/wechat-server';
import { closeBrowserAfterTests } from './runner/launch-browser';
import type { MiniProgram } from './runner/mini-program';
import { openMiniProgram, type OpenOptions } from './runner/open-mini-program';
import { call, signedInStorage } from './sign-in-on-phone';

/** Set to a folder, the saved poster is kept there to be looked at. */
const pictures = process.env.PICTURES;
const pages = 'domains/activities/pages';

let wechat: WechatServer;
let gateway: RunningGateway;
let activity: StagedActivity;

beforeAll(async () => {
  wechat = await startWechatServer();
  const fields = { title: 'thing1', time: 'time3', note: 'thing5' };
  gateway = await startGateway({
    env: {
      WECHAT_API_BASE: wechat.base,
      WECHAT_APP_ID: wechat.appId,
      WECHAT_APP_SECRET: wechat.appSecret,
      WECHAT_TEMPLATES: JSON.stringify({
        'activity-changed': { id: 'template-changed', fields },
        'activity-reminder': { id: 'template-reminder', fields },
      }),
    },
  });
  activity = await stageActivity(gateway.origin, { title: '春天的手工课', places: 9 });
}, 60_000);

closeBrowserAfterTests();
afterAll(async () => {
  await gateway?.stop();
  await wechat?.close();
});

function open(path: string, options: Partial<OpenOptions> = {}): Promise<MiniProgram> {
  return openMiniProgram({ baseUrl: gateway.origin, path, ...options });
}

async function callsOf(app: MiniProgram, name: string): Promise<unknown[]> {
  return (await app.calls()).filter((one) => one.name === name).map((one) => one.options);
}

async function savedPicture(app: MiniProgram): Promise<string> {
  const [saved] = await callsOf(app, 'saveImageToPhotosAlbum');
  if (typeof saved !== 'object' || saved === null || !('picture' in saved)) {
    throw new Error('no picture was saved');
  }
  return String(saved.picture);
}

describe('the poster', () => {
  const posterPath = () => `${pages}/poster/index?id=${activity.id}`;

  /** As where no mini-program code is to be had: then the address becomes the code. */
  async function withoutCode(request: { url: string; body?: string }) {
    const operation = new URL(request.url).pathname.replace('/rpc/', '');
    const input: object = JSON.parse(request.body ?? '{}');
    const data = await call(gateway.origin, operation, input);
    return { data: operation === 'activities/poster' ? { ...data, codePng: null } : data };
  }

  test('goes into the album as a picture with a code that scans', async () => {
    const { url } = await call(gateway.origin, 'activities/poster', { activityId: activity.id });
    const app = await open(posterPath(), { request: withoutCode });
    await app.tap('存到相册');
    await app.sees('海报存好了，在手机相册里');
    const picture = await savedPicture(app);
    if (pictures) {
      const png = Buffer.from(picture.split(',')[1] ?? '', 'base64');
      writeFileSync(path.join(pictures, 'poster-saved-weapp.png'), png);
    }
    const seen = await readPoster(app.page, picture, String(url));
    expect(seen).toMatchObject({ width: 864, height: 1296, wrongModules: 0 });
    // The control: another address is another code.
    expect((await readPoster(app.page, picture, `${url}0`)).wrongModules).toBeGreaterThan(100);
    await app.close();
  });

  test('carries the mini-program code where WeChat gives one', async () => {
    const app = await open(posterPath());
    await app.tap('存到相册');
    await app.sees('海报存好了');
    const { middle } = await readPoster(app.page, await savedPicture(app), 'x');
    expect(middle).toBe('255,0,0');
    await app.close();
  });

  test('says what to do when the album is forbidden, and shares all the same', async () => {
    const app = await open(posterPath(), { refused: ['saveImageToPhotosAlbum'] });
    await app.tap('存到相册');
    await app.sees('微信还没有“保存到相册”的权限');
    await app.sees('去打开权限');
    expect(await callsOf(app, 'saveImageToPhotosAlbum')).toEqual([]);
    expect(await app.share()).toMatchObject({
      title: expect.stringContaining('｜春天的手工课'),
      path: `/${pages}/detail/index?id=${activity.id}`,
    });
    await app.close();
  });

  test('asks about privacy the first time: no is a plain no, yes goes on', async () => {
    const app = await open(posterPath(), { privacyAgreed: false });
    await app.tap('存到相册');
    await app.sees('先说清楚');
    await app.tap('不同意');
    await app.sees('没有存。想存的时候，再点一次就行。');
    await app.tap('存到相册');
    await app.sees('先说清楚');
    await app.tap('同意');
    await app.sees('海报存好了');
    await app.doesNotSee('先说清楚');
    expect(await callsOf(app, 'saveImageToPhotosAlbum')).toHaveLength(1);
    await app.close();
  });
});

/** Signs in with WeChat on a phone of her own and books. */
async function booked(code: string, options: Partial<OpenOptions> = {}): Promise<MiniProgram> {
  const app = await open(`${pages}/detail/index?id=${activity.id}`, {
    loginCode: code,
    ...options,
  });
  await app.tap('登录后报名');
  await app.tap('同意并用微信登录');
  await app.tap('报名 · 本人');
  await app.sees('报好了');
  return app;
}

test('the calendar gets every session with its alarm, and a forbidden calendar is said', async () => {
  const app = await booked('calendar-phone');
  await app.tap('加到日历');
  await app.sees('加到手机日历了，开始前两小时会响');
  const [entry] = await callsOf(app, 'addPhoneCalendar');
  const { sessions } = await call(gateway.origin, 'activities/detail', { activityId: activity.id });
  const [session] = Array.isArray(sessions) ? sessions : [];
  expect(entry).toMatchObject({
    title: activity.title,
    location: expect.stringContaining('妇女之家 二楼'),
    startTime: Math.floor(Date.parse(session.startsAt) / 1000),
    alarm: true,
    alarmOffset: 7200,
  });
  await app.close();

  const other = await booked('no-calendar-phone', { refused: ['addPhoneCalendar'] });
  await other.tap('加到日历');
  await other.sees('没有加进日历。在微信的设置里允许用日历，再点一次。');
  await other.close();
});

test('one acceptance is one message: the second change comes to the inbox alone', async () => {
  const app = await booked('reminder-phone');
  await app.tap('微信提醒我');
  await app.sees('好的，到时候微信提醒你');
  expect(await callsOf(app, 'requestSubscribeMessage')).toEqual([
    { tmplIds: ['template-reminder', 'template-changed'] },
  ]);
  for (const venueName of ['文化礼堂', '新的教室']) await editVenue(venueName);
  const changed = () => wechat.sent.filter(({ template_id: id }) => id === 'template-changed');
  await untilInboxHolds(app, 2);
  // It leaves by a job of its own, after the inbox has it.
  await untilSent(changed);
  expect(changed()).toHaveLength(1);
  expect(changed()[0]).toMatchObject({
    page: expect.stringContaining(activity.id),
    data: { thing1: { value: activity.title } },
  });
  await app.close();
});

async function editVenue(venueName: string): Promise<void> {
  const token = await signInAs(gateway.origin, 'organiser-town');
  const activityId = activity.id;
  const { revision, ...draft } = await call(
    gateway.origin,
    'activities/draft',
    { activityId },
    token,
  );
  const input = { activityId, revision, draft: { ...draft, venueName } };
  await call(gateway.origin, 'activities/edit', input, token);
}

async function untilSent(messages: () => readonly unknown[]): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (messages().length === 0 && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** By the token that the app itself keeps. */
async function untilInboxHolds(app: MiniProgram, count: number): Promise<void> {
  const { token } = JSON.parse(String((await app.storage())['wh1:session']));
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline) {
    const { items } = await call(gateway.origin, 'people/listInbox', {}, token);
    const changes = Array.isArray(items) ? items.filter((one) => one.title === '活动有变动') : [];
    if (changes.length === count) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the changes were not told');
}

test('a slip that was seen is there without a network; called off, slip and ticket say so', async () => {
  const own = await stageActivity(gateway.origin, { title: '替人报的课', places: 3 });
  const storage = await signedInStorage(gateway.origin, 'lecturer');
  const { token } = JSON.parse(String(storage['wh1:session']));
  const spokenConsent = { how: 'in-person', at: new Date().toISOString() };
  const guest = { name: '王阿姨', spokenConsent };
  const { id } = await call(
    gateway.origin,
    'activities/signUp',
    { activityId: own.id, party: [], guest },
    token,
  );
  const slip = `${pages}/slip/index?id=${id}`;
  const app = await open(slip, { storage });
  await app.sees('王阿姨');
  await app.sees('到场把这张给志愿者看');
  const kept = await app.storage();
  await app.close();

  const offline = await openMiniProgram({ path: slip, storage: kept, offline: true });
  await offline.sees('王阿姨');
  await offline.sees('到场把这张给志愿者看');
  await offline.close();

  const organiser = await signInAs(gateway.origin, 'organiser-town');
  const off = { activityId: own.id, reason: '讲师病了' };
  await call(gateway.origin, 'activities/callOff', off, organiser);
  const after = await open(slip, { storage });
  await after.sees('这场活动取消了，不用去了');
  await after.doesNotSee('到场把这张给志愿者看');
  await after.tap('看这个报名');
  await after.isOn(`${pages}/ticket/index`);
  await after.sees('这场活动取消了，不用去了');
  await after.doesNotSee('加到日历');
  await after.tap('看别的活动');
  await after.isOn('pages/activities/index');
  await after.close();
});
