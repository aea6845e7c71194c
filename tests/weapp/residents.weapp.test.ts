import { useSharedGateway } from '../support/shared-gateway';
import { closeBrowserAfterTests } from './runner/launch-browser';
import { openMiniProgram } from './runner/open-mini-program';
import { signedInStorage } from './sign-in-on-phone';

const gateway = useSharedGateway();
closeBrowserAfterTests();

test('home shows its content with at most 5 setData calls and 64 KB', async () => {
  const app = await openMiniProgram({ baseUrl: gateway().origin });
  await app.sees('本周身边活动');
  await app.sees('遇到家暴？ 看看能找谁');
  await app.sees('还剩');
  const { calls, bytes } = await app.setData();
  expect(calls).toBeLessThanOrEqual(5);
  expect(bytes).toBeLessThanOrEqual(64 * 1024);
  await app.close();
});

test('every tab opens and is drawn once', async () => {
  const app = await openMiniProgram({ baseUrl: gateway().origin });
  for (const [tab, text] of [
    ['活动', '乐清的活动'],
    ['求助', '你不用一个人扛'],
    ['政策', '哪些政策适合你'],
    ['我的', '不登录也能看活动和求助'],
    ['首页', '本周身边活动'],
  ] as const) {
    await app.tapTab(tab);
    await app.sees(text);
  }
  expect(await app.stack()).toEqual(['pages/home/index']);
  await app.close();
});

test('follows the size of type that she chose in WeChat', async () => {
  const app = await openMiniProgram({ baseUrl: gateway().origin, care: true });
  await app.sees('本周身边活动');
  const size = await app.page.evaluate(() => {
    const page = document.querySelector('.ui-page');
    return page ? parseFloat(getComputedStyle(page).fontSize) : 0;
  });
  expect(size).toBeGreaterThanOrEqual(18);
  await app.close();
});

test('my data goes to a chat of mine as a file, and the app keeps no copy', async () => {
  const app = await openMiniProgram({
    baseUrl: gateway().origin,
    path: 'domains/people/pages/my-data/index',
    storage: await signedInStorage(gateway().origin, 'mother'),
  });
  await app.sees('李妈妈');
  await app.tap('存成文件');
  expect(await app.calls()).toMatchObject([{ name: 'shareFileMessage' }]);
  await app.close();
});
