import { useSharedBrowser, useSharedGateway } from '@tests/support/shared-gateway';
import { articleCalled, discreetTitle, openTitle } from './content-screens';
import { openPhone, show } from './screens';
import { appStands } from './traces';

const gateway = useSharedGateway();
const browser = useSharedBrowser();

it('leads from the home page to an article, which is there without a network afterwards', async () => {
  const phone = await openPhone(browser(), { me: null });
  await show(phone, gateway().origin, { name: 'home', path: '/', shows: '身边新闻' });
  await phone.page.getByText(openTitle).first().click();
  await phone.page.getByText('找“母亲学堂”，看哪天方便。').waitFor();
  expect(await phone.page.title()).toBe(openTitle);
  await phone.page.waitForURL('**/article/index?id=*');
  const address = phone.page.url();

  // The app is loaded anew, an hour later, and its questions fail.
  await phone.page.evaluate(makeOlder);
  await phone.page.route('**/rpc/content/**', (route) => route.abort('internetdisconnected'));
  await phone.page.goto(address);
  await phone.page.getByText('网络不通').first().waitFor({ timeout: 20_000 });
  await phone.page.getByText('找“母亲学堂”，看哪天方便。').waitFor();
  await phone.context.close();
}, 90_000);

it('leaves nothing of a discreet article on the phone: title, history, storage', async () => {
  const phone = await openPhone(browser(), { me: null });
  await show(phone, gateway().origin, {
    name: 'news',
    path: '/domains/content/pages/list/index',
    shows: discreetTitle,
  });
  await phone.page.getByText(discreetTitle).click();
  await phone.page.getByText('邻居家总有哭声，我能做什么').waitFor();
  await phone.page.getByText('妇女维权公益服务热线').filter({ visible: true }).waitFor();
  // Address and title are those of the list that it was opened from (exit.e2e.test.ts).
  expect(await phone.page.title()).toBe('新闻和公告');
  const kept = await phone.page.evaluate(() => JSON.stringify(localStorage));
  expect(kept).toContain(discreetTitle);
  expect(kept).not.toMatch(/家暴|暴力|哭声/);
  expect(await phone.page.getByText('读给我听').count()).toBe(0);

  await phone.page.getByText('快速离开').click();
  await phone.page.waitForURL((url) => !url.pathname.includes('content'));
  await phone.page.goBack();
  await appStands(phone.page);
  expect(await phone.page.getByText('邻居家总有哭声').count()).toBe(0);
  await phone.context.close();
}, 90_000);

it('reads an article aloud sentence by sentence where the browser has a voice', async () => {
  const phone = await openPhone(browser(), { me: null });
  await phone.context.addInitScript(() => {
    const said: string[] = [];
    const voice = {
      getVoices: () => [{ lang: 'zh-CN' }],
      speak: (utterance: SpeechSynthesisUtterance) => said.push(utterance.text),
      cancel: () => said.push('stop'),
    };
    Object.defineProperty(window, 'speechSynthesis', { value: voice });
    Object.assign(window, { said });
  });
  const path = await articleCalled(gateway().origin, openTitle);
  await show(phone, gateway().origin, { name: 'article', path, shows: '读给我听' });
  const said = () => phone.page.evaluate(() => Reflect.get(window, 'said') as string[]);
  await phone.page.getByText('读给我听').click();
  expect((await said()).slice(0, 2)).toEqual(['stop', openTitle]);
  expect(await said()).toContain('上什么课');
  await phone.page.getByText('不读了').click();
  expect((await said()).at(-1)).toBe('stop');
  await phone.context.close();
}, 60_000);

/** Runs in the page: what was seen last becomes an hour older. */
function makeOlder(): void {
  for (const key of Object.keys(localStorage).filter((each) => each.includes('seen:'))) {
    const older = (_: string, at: string) => `"at\\":${Number(at) - 3_600_000}`;
    localStorage.setItem(key, (localStorage.getItem(key) ?? '').replace(/"at\\":(\d+)/, older));
  }
}
