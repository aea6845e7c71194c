import { articleCalled, discreetTitle, openTitle } from '../e2e/content-screens';
import { useSharedGateway } from '../support/shared-gateway';
import { closeBrowserAfterTests } from './runner/launch-browser';
import { openMiniProgram } from './runner/open-mini-program';

const gateway = useSharedGateway();
closeBrowserAfterTests();

test('home leads to an article with its list, quote and link, and offers no voice it has not', async () => {
  const app = await openMiniProgram({ baseUrl: gateway().origin });
  await app.sees('身边新闻');
  await app.tap(openTitle);
  await app.sees('找“母亲学堂”，看哪天方便。');
  await app.sees('—— 一位学员');
  await app.sees('发给朋友');
  await app.doesNotSee('读给我听');
  await app.tap('看母亲学堂的课');
  await app.sees('活动系列');
  await app.close();
});

test('the list shows everything by kind, and only notices when asked', async () => {
  const app = await openMiniProgram({
    baseUrl: gateway().origin,
    path: 'domains/content/pages/list/index',
  });
  await app.sees(openTitle);
  await app.sees(discreetTitle);
  await app.tap('公告', { nth: 0 });
  await app.sees('都在这里了');
  await app.doesNotSee(openTitle);
  await app.close();
});

test('a discreet article has a way out, helplines, and stays out of the storage', async () => {
  const path = (await articleCalled(gateway().origin, discreetTitle)).slice(1);
  const app = await openMiniProgram({ baseUrl: gateway().origin, path });
  await app.sees('邻居家总有哭声，我能做什么');
  await app.sees('12338');
  await app.doesNotSee('发给朋友');
  const kept = JSON.stringify(await app.storage());
  expect(kept).not.toMatch(/哭声|暴/);
  // It turned out discreet after its page was shown.
  const captures = async () =>
    (await app.calls())
      .filter(({ name }) => name === 'setVisualEffectOnCapture')
      .map(({ options }) => JSON.stringify(options));
  expect((await captures()).at(-1)).toContain('hidden');
  await app.tap('快速离开');
  await app.isOn('pages/calendar/index');
  await app.sees('今天是');
  await app.doesNotSee('邻居家总有哭声');
  expect((await captures()).at(-1)).toContain('none');
  await app.close();
});
