import { closeBrowserAfterTests } from './runner/launch-browser';
import { openMiniProgram } from './runner/open-mini-program';

closeBrowserAfterTests();

test('help is there without network and without sign-in, under a title that says nothing', async () => {
  const app = await openMiniProgram({ path: 'pages/help/index', offline: true });
  for (const number of ['110', '120', '12110', '12338', '12356']) await app.sees(number);
  await app.sees('没有网络也能看');
  const title = await app.page.locator('frame-title').textContent();
  expect(title).not.toMatch(/求助|家暴|维权|保护/);
  await app.close();
});

test('one tap calls', async () => {
  const app = await openMiniProgram({ path: 'pages/help/index', offline: true });
  await app.tap('妇女维权公益服务热线');
  const call = { name: 'makePhoneCall', options: { phoneNumber: '12338' } };
  expect(await app.calls()).toContainEqual(call);
  await app.close();
});

test('quick exit leaves the mini-program', async () => {
  const app = await openMiniProgram({ path: 'pages/help/index', offline: true });
  await app.tap('快速离开');
  await app.isOn('pages/calendar/index');
  await app.doesNotSee('12338');
  await app.close();
});

test('the second way out closes the mini-program, and leaves an ordinary page behind', async () => {
  const app = await openMiniProgram({ path: 'pages/help/index', offline: true });
  await app.tap('关小程序');
  await app.isOn('pages/calendar/index');
  const names = (await app.calls()).map(({ name }) => name);
  expect(names).toContain('exitMiniProgram');
  await app.close();
});

test('covers itself in the background, and asks nothing of her who comes back from another tab', async () => {
  const app = await openMiniProgram({ path: 'pages/help/index', offline: true });
  await app.sees('12338');
  expect(await app.calls()).toContainEqual({
    name: 'setVisualEffectOnCapture',
    options: { visualEffect: 'hidden' },
  });
  await app.hide();
  await app.show();
  await app.sees('点一下继续看');
  await expect(app.tap('妇女维权公益服务热线', { timeout: 300 })).rejects.toThrow(/covered/);
  await app.tap('继续看');
  await app.tap('妇女维权公益服务热线');

  await app.tapTab('我的');
  await app.hide();
  await app.show();
  await app.tapTab('求助');
  await app.sees('12338');
  await app.doesNotSee('点一下继续看');
  await app.close();
});
