import { closeBrowserAfterTests } from './runner/launch-browser';
import { openMiniProgram } from './runner/open-mini-program';

closeBrowserAfterTests();

/** A sheet of some words and what holds it; the page under it has ten times as much. */
const aSmallPart = 2000;

test('closing a sheet sends nothing of the page under it again', async () => {
  const app = await openMiniProgram({ path: 'pages/help/index', offline: true });
  await app.tap('选镇街');
  await app.tap('关闭');
  await app.doesNotSee('你在哪个镇街');
  await app.tap('选镇街');
  await app.sees('你在哪个镇街');
  await app.startCounting();
  await app.tap('关闭');
  await app.doesNotSee('你在哪个镇街');
  expect((await app.setData()).bytes).toBeLessThan(aSmallPart);
  await app.close();
});
