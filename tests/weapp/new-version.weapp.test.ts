import { closeBrowserAfterTests } from './runner/launch-browser';
import { openMiniProgram } from './runner/open-mini-program';

closeBrowserAfterTests();

const offer = '有新版本了';
const applied = { name: 'applyUpdate', options: {} };

test('a new version is offered on the home page, and begins only when she taps', async () => {
  const app = await openMiniProgram({ offline: true });
  await app.sees('遇到家暴');
  await app.doesNotSee(offer);
  await app.happen('UpdateReady', {});
  await app.sees(offer);
  await app.hide();
  await app.show();
  expect(await app.calls()).not.toContainEqual(applied);
  await app.tap(offer);
  expect(await app.calls()).toContainEqual(applied);
  await app.close();
});

test.each(['pages/help/index', 'domains/people/pages/sign-in/index'])(
  'on %s nothing is said of it, and nothing begins',
  async (path) => {
    const app = await openMiniProgram({ path, offline: true });
    await app.happen('UpdateReady', {});
    const before = await app.text();
    await app.hide();
    await app.show();
    expect(before).not.toContain(offer);
    expect(await app.calls()).not.toContainEqual(applied);
    expect(await app.path()).toBe(path);
    await app.close();
  },
);
