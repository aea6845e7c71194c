import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '@tests/support/chromium';
import { startGateway, type RunningGateway } from '@tests/support/start-gateway';
import { call } from '@tests/weapp/sign-in-on-phone';
import { findingsOf } from './findings';
import { signInAs } from './screens';

/** Set to a folder, the pictures of every page are kept there to be looked at. */
const pictures = process.env.PICTURES;
const town = '330382108';

let gateway: RunningGateway;
let browser: Browser;

beforeAll(async () => {
  gateway = await startGateway();
  browser = await launchChromium();
  if (pictures) mkdirSync(pictures, { recursive: true });
}, 200_000);

afterAll(async () => {
  await browser?.close();
  await gateway?.stop();
});

/** A browser at the console in which the demo account is signed in already. */
async function atConsole(account: string, width = 1440) {
  const opened = await call(gateway.origin, 'people/signInAsDemo', { account, forConsole: true });
  const context = await browser.newContext({
    viewport: { width, height: width < 720 ? 844 : 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  await context.addInitScript((text) => {
    sessionStorage.setItem('wh-console1:token', text);
  }, JSON.stringify(opened.token));
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const go = async (address: string, shows: string) => {
    await page.goto(`${gateway.origin}/console${address}`);
    await page.getByText(shows).filter({ visible: true }).first().waitFor({ timeout: 20_000 });
    await page.waitForFunction(() => !document.querySelector('.loading'));
  };
  return { context, page, complaints, go };
}

/** Takes the picture, and says what axe or the width has against the page. */
async function look(page: Page, name: string): Promise<string[]> {
  if (pictures) await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
  return findingsOf(page, name);
}

/** The code of a ticket that the demo's resident holds. */
async function aTicket(): Promise<string> {
  const { token } = await signInAs(gateway.origin, 'mother');
  const { items } = await call(gateway.origin, 'activities/myBookings', { when: 'coming' }, token);
  const rows: { code?: string }[] = Array.isArray(items) ? items : [];
  return rows.find(({ code }) => code)?.code ?? '';
}

describe.each([1440, 390])('at %i px', (width) => {
  it('shows units, people, requests, log and home without a serious finding', async () => {
    const found: string[] = [];
    const desk = await atConsole('platform-admin', width);
    const see = async (name: string) => {
      found.push(...(await look(desk.page, `people-${name}-${width}`)));
    };
    await desk.go('/', '待办');
    await desk.page.getByRole('img', { name: /按月份的图/ }).waitFor();
    await desk.page.getByText('看数字').first().click();
    const unseen = await desk.page.evaluate(
      () => [...document.images].filter(({ naturalWidth }) => naturalWidth === 0).length,
    );
    expect(unseen).toBe(0);
    await see('home');
    await desk.go('/units', '虹桥镇');
    await see('units');
    await desk.go(`/units/${town}`, '谁在做事');
    await see('unit');
    await desk.page.getByRole('button', { name: '分配角色' }).click();
    await desk.page.getByText('什么角色').waitFor();
    await see('invite');
    await desk.go('/people', '凭什么找');
    await see('people');
    await desk.go('/people/requests', '没有要办的');
    await see('requests');
    await desk.go('/audit', '演示账号登录');
    await see('audit');
    await desk.go('/audit?shown=refused', '留半年');
    await see('refused');
    expect(found).toEqual([]);
    expect([...new Set(desk.complaints)]).toEqual([]);
    await desk.context.close();
  }, 180_000);
});

it('finds a person by her ticket, writes down what she asks for, and a colleague settles it', async () => {
  const found: string[] = [];
  const code = await aTicket();
  expect(code).not.toBe('');
  const desk = await atConsole('platform-admin');
  const { page } = desk;
  await desk.go('/people', '凭什么找');
  await page.getByRole('textbox', { name: '报名号' }).fill(code);
  await page.getByRole('button', { name: '找一下' }).click();
  await page.getByText('请写一句').waitFor();
  await page.getByLabel('为什么要查（会记下来）').fill('她在窗口要自己的资料');
  await page.getByRole('button', { name: '找一下' }).click();
  await page.getByText('她同意过什么').waitFor();
  await page.getByRole('list', { name: '她的报名' }).getByRole('listitem').first().waitFor();
  found.push(...(await look(page, 'people-found')));
  const shown = await page.getByRole('main').innerText();
  expect(shown).not.toMatch(/1[3-9]\d{9}/);

  await page.getByRole('button', { name: '记下她的要求' }).click();
  await page.getByRole('button', { name: '记下', exact: true }).click();
  await page.getByText(/最晚 \d+ 月 \d+ 日 周.+办好/).waitFor();
  await desk.go('/people/requests', '要一份自己的资料');
  await page.getByText(/还剩 \d+ 天/).waitFor();
  // Two have to be in it: who wrote it down is not offered to do it.
  await page.getByText(/^是你记下的，由.+另一位管理员来办$/).waitFor();
  expect(await page.getByRole('button', { name: /^去办/ }).count()).toBe(0);
  found.push(...(await look(page, 'people-request')));

  const second = await atConsole('unit-admin-county');
  await second.go('/people/requests', '要一份自己的资料');
  await second.page.getByRole('button', { name: /^去办/ }).click();
  await second.page.getByRole('button', { name: '拿出资料' }).click();
  await second.page.getByText('请写一句').waitFor();
  found.push(...(await look(second.page, 'people-settle')));
  await second.page.getByLabel('怎么确认是本人（她会看到）').fill('核对了身份证');
  await second.page.getByRole('button', { name: '拿出资料' }).click();
  await second.page.getByText('关上就看不到了').waitFor();
  found.push(...(await look(second.page, 'people-handed')));
  const pages = (await second.page.pdf()).toString('latin1').match(/\/Type \/Page\b/g) ?? [];
  expect(pages.length).toBeGreaterThan(1);
  await second.page.getByRole('button', { name: '已经交给她' }).click();
  await second.page.getByText('没有要办的').waitFor();
  expect(second.complaints).toEqual([]);
  await second.context.close();

  await desk.go('/audit?operation=people.lookUpPerson', '原因：她在窗口要自己的资料');
  found.push(...(await look(page, 'people-audited')));
  expect(found).toEqual([]);
  expect(desk.complaints).toEqual([]);
  await desk.context.close();
}, 120_000);

it('offers a role by a link, greys what a town may not give, and says why somebody sees', async () => {
  const found: string[] = [];
  const desk = await atConsole('unit-admin');
  const { page } = desk;
  await desk.go('/units', '谁在做事');
  await page.getByLabel('找单位').fill('东街');
  await page.getByRole('button', { name: '分配角色' }).click();
  expect(await page.getByRole('radio', { name: /审计员/ }).isDisabled()).toBe(true);
  await page.getByText('要由平台管理员来给').first().waitFor();
  await page.getByRole('radio', { name: /组织员/ }).check();
  await page.getByLabel('只给这个手机号').fill('13800001234');
  await page.getByRole('button', { name: '做邀请链接' }).click();
  await page.getByAltText('邀请的二维码').waitFor();
  found.push(...(await look(page, 'people-link')));
  await page.getByRole('button', { name: '好了' }).click();
  await page.getByText('只给 138****1234').waitFor();
  await page.getByRole('button', { name: /撤回.*的邀请/ }).click();
  await page.getByRole('button', { name: '撤回', exact: true }).last().click();
  await page.getByText('没有等回复的邀请').waitFor();

  await page
    .getByRole('button', { name: /为什么能看到/ })
    .first()
    .click();
  await page.getByText(/能看到.*因为/).waitFor();
  found.push(...(await look(page, 'people-why')));
  expect(found).toEqual([]);
  expect(desk.complaints).toEqual([]);
  await desk.context.close();
}, 120_000);

it('keeps the log from those who are watched', async () => {
  const desk = await atConsole('unit-admin');
  await desk.go('/', '待办');
  expect(await desk.page.getByRole('link', { name: '操作记录' }).count()).toBe(0);
  await desk.go('/audit', '没有权限');
  expect(await desk.page.getByText('已封存').count()).toBe(0);
  await desk.context.close();
}, 60_000);
