import { closeBrowserAfterTests } from './runner/launch-browser';
import { openMiniProgram } from './runner/open-mini-program';

const activityId = '018f0000-0000-7000-8000-000000000001';

const lecture = {
  id: activityId,
  title: '孩子发脾气，怎么应对',
  seriesName: '母亲学堂',
  kind: 'lecture',
  startsAt: '2030-11-28T06:00:00.000Z',
  endsAt: '2030-11-28T07:30:00.000Z',
  hostName: '虹桥镇',
  venueName: '虹桥镇妇女之家',
  places: 40,
  placesLeft: 8,
  placesOffered: 0,
  feeCents: 0,
  facilities: [],
  state: 'open',
};

const answers: Record<string, unknown> = {
  '/rpc/activities/home': { next: null, soon: [lecture] },
  '/rpc/activities/list': { items: [lecture], next: null },
  '/rpc/content/home': { notices: [], banners: [], theme: null, news: [] },
};

const request = ({ url }: { url: string }) => ({ data: answers[new URL(url).pathname] ?? {} });

closeBrowserAfterTests();

test('every tab opens for somebody who is not signed in', async () => {
  const app = await openMiniProgram({ request });
  await app.tapTab('活动');
  await app.sees('乐清的活动');
  await app.sees('还剩 8 个');
  await app.sees('就这些了，一共 1 场');
  await app.tapTab('求助');
  await app.sees('12338');
  await app.tapTab('政策');
  await app.sees('哪些政策适合你');
  await app.tapTab('我的');
  await app.sees('不登录也能看活动和求助');
  await app.close();
});

test('without a network home shows what was last seen, and says so', async () => {
  const app = await openMiniProgram({ request });
  await app.sees('孩子发脾气，怎么应对');
  const storage = await app.storage();
  await app.close();
  const anHourAgo = Date.now() - 3_600_000;
  for (const [name, value] of Object.entries(storage)) {
    if (name.includes('seen:')) storage[name] = aged(value, anHourAgo);
  }
  const offline = await openMiniProgram({ request, storage, offline: true });
  await offline.sees('孩子发脾气，怎么应对');
  // Not "今天": an hour ago may be yesterday.
  await offline.sees('网络不通。下面是');
  offline.expectError(/request:fail/);
  await offline.close();
});

test('large type is kept, and makes everything larger at once', async () => {
  const app = await openMiniProgram({ request, path: 'pages/mine/index' });
  await app.tap('大字版');
  const isLarge = await app.page.waitForFunction(() => {
    const row = document.querySelector('.ui-switch');
    return row !== null && parseFloat(getComputedStyle(row).fontSize) >= 17 * 1.2 - 0.1;
  });
  expect(await isLarge.jsonValue()).toBe(true);
  const storage = await app.storage();
  await app.close();
  const again = await openMiniProgram({ request, storage });
  await again.sees('本周身边活动');
  const careful = await again.page.evaluate(
    () => document.querySelectorAll('.ui-page--care').length,
  );
  expect(careful).toBe(1);
  await again.close();
});

/** What was stored, as if it had been stored then. */
function aged(stored: unknown, at: number): unknown {
  return String(stored).replace(/"at":\d+/, `"at":${at}`);
}
