import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '@tests/support/chromium';
import { startGateway, type RunningGateway } from '@tests/support/start-gateway';
import { call } from '@tests/weapp/sign-in-on-phone';
import { findingsOf } from './findings';
import { openPhone, show, signInAs } from './screens';

/** Set to a folder, the pictures of every page are kept there to be looked at. */
const pictures = process.env.PICTURES;

let gateway: RunningGateway;
let browser: Browser;

beforeAll(async () => {
  gateway = await startGateway();
  browser = await launchChromium(['--lang=zh-CN']);
  if (pictures) mkdirSync(pictures, { recursive: true });
}, 200_000);

afterAll(async () => {
  await browser?.close();
  await gateway?.stop();
});

interface Desk {
  page: Page;
  context: BrowserContext;
  /** Errors, and refusals of the content policy. */
  complaints: string[];
}

async function openDesk(width = 1440): Promise<Desk> {
  const isPhone = width < 720;
  const context = await browser.newContext({
    viewport: { width, height: isPhone ? 844 : 900 },
    isMobile: isPhone,
    hasTouch: isPhone,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  return { page, context, complaints };
}

/** Signs in by one of the demo's accounts, wherever the address leads. */
async function enter({ page }: Desk, name: string, address = '/'): Promise<void> {
  await page.goto(`${gateway.origin}/console${address}`);
  await page.getByRole('button', { name }).click();
  // The sign-in has a heading too: only inside there is her menu.
  await page.getByRole('button', { name: `${name}，打开菜单` }).waitFor();
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
}

/** Goes on without loading anew, as a link does. */
async function go({ page }: Desk, address: string, heading: string | RegExp): Promise<void> {
  await page.evaluate((url) => history.pushState(null, '', url), `/console${address}`);
  await page
    .getByRole('heading', { name: heading })
    .filter({ visible: true })
    .first()
    .waitFor({ timeout: 15_000 });
  await page.waitForFunction(() => !document.querySelector('.loading'));
}

async function problemsOf(page: Page, name: string): Promise<string[]> {
  const small = await page.evaluate(smallText);
  return [
    ...(await findingsOf(page, name)),
    ...small.map((text) => `${name}: "${text}" is smaller than 14 px`),
  ];
}

/** Runs in the page. */
function smallText(): string[] {
  const found = new Set<string>();
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const text = [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent?.trim() ?? '')
      .join('');
    if (text === '' || !element.checkVisibility()) continue;
    if (parseFloat(getComputedStyle(element).fontSize) < 14) found.add(text.slice(0, 20));
  }
  return [...found];
}

async function anActivity(): Promise<string> {
  const { items } = await call(gateway.origin, 'activities/list', {
    limit: 1,
    unitId: '330382108',
  });
  const [first] = Array.isArray(items) ? items : [];
  return String(first?.id);
}

describe.each([1440, 390])('every page at %i px', (width) => {
  it('has no serious finding of axe, fits, is legible, and complains of nothing', async () => {
    const desk = await openDesk(width);
    const found: string[] = [];
    const look = async (name: string) => {
      if (pictures) {
        const file = path.join(pictures, `console-${name}-${width}.png`);
        await desk.page.screenshot({ path: file });
      }
      found.push(...(await problemsOf(desk.page, name)));
    };
    await desk.page.goto(`${gateway.origin}/console/`);
    await desk.page.locator('.scan__code').waitFor();
    await look('sign-in');
    await desk.page.getByRole('tab', { name: '用户名和密码' }).click();
    await look('password');

    const id = await anActivity();
    await enter(desk, '市妇联组织员');
    await go(desk, '/', /你好/);
    await look('home');
    await go(desk, '/activities', '活动');
    await look('activities');
    await go(desk, '/activities/calendar', '活动日历');
    await look('calendar');
    await go(desk, '/activities/new', '新建活动');
    await look('new');
    await desk.page.getByRole('button', { name: '母亲学堂' }).click();
    await desk.page.getByRole('heading', { name: '活动内容' }).waitFor();
    await look('editor');
    await go(desk, `/activities/${id}`, /./);
    await look('activity');
    await desk.page.getByRole('button', { name: '更多' }).click();
    await desk.page.getByRole('menuitem', { name: '每周、每月再办' }).click();
    await desk.page.getByRole('list', { name: '会办的日子' }).waitFor();
    await look('repeat');
    await desk.page.getByRole('button', { name: '先不' }).click();
    await desk.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await desk.page.getByRole('button', { name: '更多' }).click();
    await desk.page.getByRole('menuitem', { name: '取消活动' }).click();
    await desk.page.getByLabel('为什么取消').waitFor();
    await look('call-off');
    await desk.page.getByRole('button', { name: '先不' }).click();
    await desk.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await go(desk, `/activities/${id}/poster`, '海报');
    await look('poster');
    await go(desk, '/security', '怎么登录');
    await look('security');
    expect(found).toEqual([]);
    expect([...new Set(desk.complaints)]).toEqual([]);
    await desk.context.close();
  }, 120_000);
});

it('publishes an activity from the last one of its series, and residents see it', async () => {
  const desk = await openDesk();
  const title = '孩子胆小，不敢开口怎么办';
  await enter(desk, '虹桥镇组织员', '/activities/new');
  await desk.page.getByRole('button', { name: '母亲学堂' }).click();
  await desk.page.getByLabel('名称').fill(title);
  // A town's activity is looked at by the county first, and the button says so beforehand.
  await desk.page.getByRole('button', { name: '送上级审核' }).click();
  await desk.page.getByText('正在等上级审核').waitFor({ timeout: 15_000 });
  const address = new URL(desk.page.url()).pathname.replace('/console', '');
  await desk.context.close();

  const county = await openDesk();
  await enter(county, '市妇联组织员', address);
  await county.page.getByText('下级送来的').waitFor();
  await county.page.getByRole('button', { name: '发布' }).click();
  await county.page.getByText('已发布').first().waitFor({ timeout: 15_000 });
  await county.context.close();

  const phone = await openPhone(browser, { me: await signInAs(gateway.origin, 'mother') });
  const id = address.split('/').pop() ?? '';
  await show(phone, gateway.origin, {
    name: 'detail',
    path: `/domains/activities/pages/detail/index?id=${id}`,
    shows: title,
  });
  await phone.page.getByText('个名额').first().waitFor();
  await phone.context.close();
}, 120_000);

it('keeps what was typed over a reload, and says what has to be mended beside the field', async () => {
  const desk = await openDesk();
  await enter(desk, '虹桥镇组织员', '/activities/new');
  await desk.page.getByRole('button', { name: '母亲学堂' }).click();
  await desk.page.getByLabel('名称').fill('写到一半的名字');
  // At once, before the pause after which it is kept anyway.
  await desk.page.reload();
  expect(await desk.page.getByLabel('名称').inputValue()).toBe('写到一半的名字');
  await desk.page.getByText('没存完的内容').waitFor();

  // A label of several boxes ticks none of them.
  const facilities = desk.page.getByRole('group', { name: /带娃友好/ });
  const ticked = await facilities.getByRole('checkbox', { checked: true }).count();
  await facilities.getByText('带娃友好').first().click();
  expect(await facilities.getByRole('checkbox').count()).toBeGreaterThan(1);
  expect(await facilities.getByRole('checkbox', { checked: true }).count()).toBe(ticked);

  await desk.page.getByLabel('名称').fill('');
  await desk.page.keyboard.press('Control+s');
  await desk.page.getByText('还有 1 处要改').waitFor();
  const field = desk.page.getByLabel('名称');
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  expect(await field.getAttribute('aria-describedby')).toMatch(/-issue/);
  await desk.context.close();
}, 60_000);

it('saves once when the answer is lost: the retry carries the same key', async () => {
  const desk = await openDesk();
  const keys: (string | undefined)[] = [];
  await desk.page.route('**/rpc/activities/create', async (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    const response = await route.fetch();
    if (keys.length < 3) return route.abort('connectionreset');
    return route.fulfill({ response });
  });
  await enter(desk, '虹桥镇组织员', '/activities/new');
  await desk.page.getByRole('button', { name: '心绘堂' }).click();
  await desk.page.getByLabel('名称').fill('只该有一场的心绘堂');
  await desk.page.getByLabel('介绍', { exact: true }).fill('画出心里的话。');
  await desk.page.getByLabel('适合谁').fill('谁都能来');
  await desk.page.getByLabel('地点').fill('妇女之家');
  await desk.page.getByRole('button', { name: '存草稿' }).click();
  await desk.page.getByText('草稿存好了').waitFor({ timeout: 20_000 });
  expect(keys).toHaveLength(3);
  expect(new Set(keys).size).toBe(1);

  await desk.page.getByRole('textbox', { name: '找活动' }).fill('只该有一场的心绘堂');
  await desk.page.keyboard.press('Enter');
  await desk.page.getByRole('link', { name: '只该有一场的心绘堂' }).first().waitFor();
  expect(await desk.page.getByRole('link', { name: '只该有一场的心绘堂' }).count()).toBe(1);
  await desk.context.close();
}, 60_000);

it('is led by the keys: skip link, search with a slash, the token in this tab alone', async () => {
  const desk = await openDesk();
  await enter(desk, '市妇联组织员', '/activities');
  await desk.page.reload();
  await desk.page.getByRole('heading', { level: 1, name: '活动' }).waitFor();
  await desk.page.keyboard.press('Tab');
  expect(await desk.page.evaluate(() => document.activeElement?.textContent)).toBe('跳到内容');
  await desk.page.keyboard.press('Enter');
  await desk.page.keyboard.press('/');
  expect(await desk.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    '找活动',
  );
  expect(desk.page.url()).not.toMatch(/token/);
  expect(await desk.page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toMatch(/token/);
  await desk.context.close();
}, 60_000);

it('lets in whoever types on her phone the two digits of this screen', async () => {
  const desk = await openDesk();
  const started = desk.page.waitForResponse('**/rpc/people/startScan');
  await desk.page.goto(`${gateway.origin}/console/activities`);
  const { codeText, twoDigits } = await (await started).json();
  await desk.page.locator('.scan__digits').filter({ hasText: twoDigits }).waitFor();

  const me = await signInAs(gateway.origin, 'organiser-town');
  const phone = await openPhone(browser, { me });
  const { pathname, hash } = new URL(codeText);
  await show(phone, gateway.origin, { name: 'scan', path: pathname + hash, shows: '工作台' });
  await phone.page.getByRole('textbox', { name: '电脑上的两个数字' }).fill(twoDigits);
  await phone.page.getByText('确认登录').filter({ visible: true }).last().click();

  await desk.page.getByRole('heading', { level: 1, name: '活动' }).waitFor({ timeout: 15_000 });
  await desk.page.getByRole('button', { name: /虹桥镇组织员/ }).waitFor();
  await phone.context.close();
  await desk.context.close();
}, 60_000);
