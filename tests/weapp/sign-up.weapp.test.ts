import { stageActivity } from '../journeys/stage-activity';
import { startGateway, type RunningGateway } from '../support/start-gateway';
import { startWechatServer, type WechatServer } from '../support/wechat-server';
import { closeBrowserAfterTests } from './runner/launch-browser';
import { openMiniProgram } from './runner/open-mini-program';
import { call, signedInStorage } from './sign-in-on-phone';

let wechat: WechatServer;
let gateway: RunningGateway;

beforeAll(async () => {
  wechat = await startWechatServer();
  gateway = await startGateway({
    env: {
      WECHAT_API_BASE: wechat.base,
      WECHAT_APP_ID: wechat.appId,
      WECHAT_APP_SECRET: wechat.appSecret,
    },
  });
});

closeBrowserAfterTests();
afterAll(async () => {
  await gateway?.stop();
  await wechat?.close();
});

/** Which activities of the demo can be booked, and until when given back, depends on day and hour. */
async function stage(title: string): Promise<string> {
  return (await stageActivity(gateway.origin, { title, places: 9 })).title;
}

test('a stranger browses, signs in with WeChat, signs up, holds a ticket, cancels', async () => {
  const title = await stage('春天的手工课');
  const app = await openMiniProgram({ baseUrl: gateway.origin, loginCode: 'code-of-a-mother' });
  await app.sees('本周身边活动');
  await app.tapTab('活动');
  await app.sees(title);
  await app.tap(title);
  await app.isOn('domains/activities/pages/detail/index');
  await app.sees('活动内容');
  await app.tap('登录后报名');
  await app.isOn('domains/people/pages/sign-in/index');
  await app.sees('登录后能报名、看入场码');
  await app.tap('同意并用微信登录');
  await app.isOn('domains/activities/pages/detail/index');
  await app.tap('报名 · 本人');
  await app.isOn('domains/activities/pages/ticket/index');
  await app.sees('报好了');
  await app.sees(title);
  await app.sees('没有信号也能用');

  await app.tap('来不了，取消');
  await app.sees('确定来不了吗？');
  await app.tap('取消这次报名');
  await app.sees('已取消');
  await app.tap('返回');
  await app.isOn('pages/activities/index');
  await app.close();
});

test('the network is cut in the middle of submitting: one booking', async () => {
  const title = await stage('夏天的手工课');
  const storage = await signedInStorage(gateway.origin, 'lecturer');
  const app = await openMiniProgram({ baseUrl: gateway.origin, storage });
  await app.tapTab('活动');
  await app.tap(title);
  await app.sees('报名 · 本人');
  // The first try and the two that the app makes by itself: booked on the server, unknown here.
  await app.loseAnswers(3);
  await app.tap('报名 · 本人');
  await app.sees('网络');
  await app.tap('报名 · 本人');
  await app.isOn('domains/activities/pages/ticket/index');
  await app.sees(title);
  await app.close();

  const { token } = JSON.parse(String(storage['wh1:session']));
  const { items } = await call(gateway.origin, 'activities/myBookings', { when: 'coming' }, token);
  const booked = Array.isArray(items) ? items.filter((item) => item.title === title) : [];
  expect(booked).toHaveLength(1);
});

test('a ticket that was seen is there without a network', async () => {
  const title = await stage('秋天的手工课');
  const app = await openMiniProgram({
    baseUrl: gateway.origin,
    storage: await signedInStorage(gateway.origin, 'counsellor'),
  });
  await app.tapTab('活动');
  await app.tap(title);
  await app.tap('报名 · 本人');
  await app.sees('报好了');
  const path = `/${await app.path()}?id=${(await app.query()).id}`;
  const storage = await app.storage();
  await app.close();

  const offline = await openMiniProgram({ path, storage, offline: true });
  await offline.sees(title);
  await offline.sees('没有信号也能用');
  await offline.close();
});
