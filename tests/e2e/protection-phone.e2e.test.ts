import type { CDPSession, Page } from 'playwright-core';
import { ProtectionDesk } from '@tests/support/protection-desk';
import { useSharedBrowser, useSharedGateway } from '@tests/support/shared-gateway';
import { openPhone, signInAs } from './screens';
import { appStands, entriesOf, step } from './traces';

const getGateway = useSharedGateway();
const getBrowser = useSharedBrowser();

const secret = '昨晚他又动手了，孩子在旁边';
const asked = '看到了。今晚你和孩子有地方住吗？';
const reply = '有，在我姐姐家';
const corrected = '是表姐家，不是姐姐家';

const shown = (page: Page, text: string | RegExp) =>
  page.getByText(text).filter({ visible: true }).first();
const button = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true }).first();
const field = (page: Page, label: string) =>
  page.getByLabel(label, { exact: true }).filter({ visible: true }).first();

/** The page on top begins at its top, once what was tapped has been drawn. */
const isAtTop = (page: Page) =>
  page.waitForFunction(() => {
    const top = document.querySelector('.taro_page_show:not(.taro_page_shade)');
    return Math.max(scrollY, top?.scrollTop ?? 0) === 0;
  });

/** Everything that a browser keeps of this site, as one text. */
async function kept(page: Page, devtools: CDPSession): Promise<string> {
  const inside = await page.evaluate(async () => {
    const found: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie];
    found.push(document.title, location.href, history.state);
    for (const { name = '' } of await indexedDB.databases()) found.push(name);
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        found.push(request.url);
        if (!/\.(js|css)$/.test(request.url)) {
          found.push(await (await cache.match(request))?.text());
        }
      }
    }
    return JSON.stringify(found);
  });
  return inside + JSON.stringify(await entriesOf(devtools));
}

/** From the help page to the last look, with one step filled in. */
async function writeReport(page: Page): Promise<void> {
  await page.goto(getGateway().origin);
  await shown(page, '遇到家暴？').click();
  await shown(page, '写下来，让维权中心看').click();
  await button(page, '知道了，开始').click();
  await field(page, '发生了什么').fill(secret);
  await button(page, '下一步').click();
  for (let at = 2; at <= 9; at += 1) {
    // As far down as she has read: the next step begins at its top all the same.
    await shown(page, '有危险，别等填完').scrollIntoViewIfNeeded();
    await button(page, '不填，跳过').click();
    await isAtTop(page);
  }
  await shown(page, '发出之前，看一眼').waitFor();
}

async function comeBack(page: Page, words: readonly string[]): Promise<void> {
  await page.goto(getGateway().origin);
  await shown(page, '遇到家暴？').click();
  await shown(page, '用回访码看答复').click();
  await field(page, '回访码').fill(words.join(' '));
  await button(page, '打开').click();
}

it('help, report, a minute without network, code, exit, return, answer, correct, withdraw: nothing stays', async () => {
  const { origin } = getGateway();
  const desk = await ProtectionDesk.open(origin);
  const before = await desk.cases();
  const me = await signInAs(origin, 'mother');
  const phone = await openPhone(getBrowser(), { me });
  const { page, context } = phone;
  const devtools = await context.newCDPSession(page);

  await writeReport(page);
  await context.setOffline(true);
  await button(page, '发给维权中心').click();
  await shown(page, '没有回音').waitFor({ timeout: 30_000 });
  const slip = page.locator('.pr-slip__word').filter({ visible: true });
  const words = await slip.allTextContents();
  expect(words).toHaveLength(8);
  // The same eyes that find nothing afterwards find it now.
  expect(await page.evaluate(() => document.body.innerText)).toContain(words[0]);
  expect(await desk.cases()).toEqual(before);
  await context.setOffline(false);
  await shown(page, '已存到系统').waitFor({ timeout: 60_000 });
  expect(await slip.allTextContents()).toEqual(words);
  expect([page.url(), await page.title()]).toEqual([`${origin}/`, '网上妇女之家']);

  const cases = (await desk.cases()).filter((each) => !before.includes(each));
  expect(cases).toHaveLength(1);
  const [caseId = ''] = cases;
  const hers = [secret, asked, reply, corrected, caseId, ...words];
  const nothingOfHers = async () => {
    const found = (await kept(page, devtools)) + (await page.content());
    expect(hers.filter((each) => found.includes(each))).toEqual([]);
  };
  await leave(page, devtools, nothingOfHers);

  await desk.confirm(caseId);
  await desk.answer(caseId, asked);

  await comeBack(page, words);
  await shown(page, '有答复了').waitFor({ timeout: 60_000 });
  await shown(page, asked).waitFor();
  await shown(page, '经办人已签名确认收到').waitFor();
  await button(page, '回答或补充').click();
  await field(page, '写在这里').fill(reply);
  await button(page, '发给维权中心').click();
  await shown(page, reply).waitFor({ timeout: 60_000 });
  await button(page, '更正').click();
  await field(page, '改成什么').fill(corrected);
  await button(page, '发给维权中心').click();
  await shown(page, '你的更正').waitFor({ timeout: 60_000 });
  const { entries } = await desk.read(caseId);
  const read = JSON.stringify(entries.map(({ message }) => message?.body));
  for (const text of [secret, reply, corrected]) expect(read.split(text)).toHaveLength(2);

  await button(page, '更正 · 撤回').click();
  await button(page, '撤回').click();
  await shown(page, '撤回了').waitFor({ timeout: 60_000 });
  await leave(page, devtools, nothingOfHers);

  await comeBack(page, words);
  await shown(page, '没有找到').waitFor({ timeout: 60_000 });
  await shown(page, '12338').waitFor();
  await context.close();
}, 300_000);

/** Quick exit, then Back and Forward as whoever takes up the phone would press them. */
async function leave(page: Page, devtools: CDPSession, look: () => Promise<void>): Promise<void> {
  await button(page, '快速离开这一页').click();
  await page.waitForURL('**/calendar');
  await appStands(page);
  await look();
  let back = 0;
  while (back < 2 && (await step(page, devtools, -1))) {
    back += 1;
    await look();
  }
  while (await step(page, devtools, 1)) await look();
}

it('Back closes one step after the other and leaves from the outermost; after the exit none brings anything back', async () => {
  const { page, context } = await openPhone(getBrowser(), { me: null });
  const devtools = await context.newCDPSession(page);
  const begin = async () => {
    await page.goto(getGateway().origin);
    await shown(page, '遇到家暴？').click();
    await shown(page, '写下来，让维权中心看').click();
  };
  await begin();
  await button(page, '知道了，开始').click();
  await field(page, '发生了什么').fill(secret);
  await button(page, '下一步').click();
  await button(page, '镇街：没填，选一个').click();
  await shown(page, '哪个镇街？').waitFor();
  await page.goBack();
  await shown(page, '哪个镇街？').waitFor({ state: 'hidden' });
  await button(page, '不填，跳过').click();
  await shown(page, '你多大？').waitFor();
  await page.goBack();
  await button(page, '镇街：没填，选一个').waitFor();
  // The arrow of the page does the same.
  await button(page, '返回').click();
  await field(page, '发生了什么').waitFor();
  expect(await field(page, '发生了什么').inputValue()).toBe(secret);
  await page.goBack();
  await shown(page, '先记住怎么离开').waitFor();
  await button(page, '知道了，开始').click();
  expect(await field(page, '发生了什么').inputValue()).toBe(secret);
  for (const name of ['下一步', '不填，跳过', '不填，跳过']) await button(page, name).click();

  const found: string[] = [];
  await leave(page, devtools, async () => {
    const text = await page.evaluate(() => document.documentElement.innerHTML);
    found.push(...[secret, '发生了什么', '你不用一个人扛'].filter((each) => text.includes(each)));
    found.push(
      ...[...(await kept(page, devtools)).matchAll(/service|protection|求助/g)].map(String),
    );
  });
  expect(found).toEqual([]);

  await begin();
  await button(page, '知道了，开始').click();
  await field(page, '发生了什么').fill(secret);
  await button(page, '下一步').click();
  for (const title of ['发生了什么？', '先记住怎么离开', '你不用一个人扛']) {
    await page.goBack();
    await shown(page, title).waitFor();
  }
  await page.goForward();
  await appStands(page);
  expect(await page.content()).not.toContain(secret);
  await context.close();
}, 120_000);

it('control: what the page holds until she leaves is found by these eyes', async () => {
  const phone = await openPhone(getBrowser(), { me: null });
  const { page, context } = phone;
  const devtools = await context.newCDPSession(page);
  await page.goto(getGateway().origin);
  await appStands(page);
  await page.evaluate((text) => {
    sessionStorage.setItem('draft', text);
    history.replaceState({ draft: text }, '');
  }, secret);
  expect((await kept(page, devtools)).split(secret)).toHaveLength(3);
  await context.close();
}, 60_000);
