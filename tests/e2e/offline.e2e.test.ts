import type { Page } from 'playwright-core';
import { openLine, type Line } from '@tests/support/cut-line';
import { useSharedBrowser, useSharedGateway } from '@tests/support/shared-gateway';
import { openPhone, signInAs, type Phone } from './screens';
import { appStands } from './traces';

const getGateway = useSharedGateway();
const getBrowser = useSharedBrowser();

/** Each test comes by a line, and from an address, of its own: what browsers keep is nobody else's. */
let line: Line;
beforeEach(async () => {
  line = await openLine(getGateway().origin);
});
afterEach(() => line.cut());

const shown = (page: Page, text: string | RegExp) =>
  page.getByText(text).filter({ visible: true }).first();

/** The app lies on the phone: what the help page waits for before it says so. */
async function isKept(page: Page): Promise<void> {
  for (;;) {
    const kept = await page.evaluate(async () => {
      if (!('caches' in window)) return true;
      const registration = await navigator.serviceWorker.getRegistration();
      return registration?.active?.state === 'activated' && !!(await caches.match('/'));
    });
    if (kept) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function visitHome(phone: Phone): Promise<void> {
  await phone.page.goto(line.origin);
  await shown(phone.page, '身边新闻').waitFor({ timeout: 20_000 });
  await isKept(phone.page);
}

/** Taps a number: the browser gets to dial it, and nothing of ours is in the way. */
async function dial(page: Page, number: string): Promise<void> {
  await page.evaluate(() => {
    const note = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      // Last of all that hear of it. Without a telephone the browser would ask what to dial with, over the
      // page, and no further tap would reach it: nobody can answer in a browser without a window.
      const isLeft = !event.defaultPrevented;
      event.preventDefault();
      document.body.dataset.dialled = isLeft ? (link?.getAttribute('href') ?? '') : 'swallowed';
    };
    window.addEventListener('click', note, { once: true });
  });
  await page.locator(`a[href="tel:${number}"]`).filter({ visible: true }).first().click();
  await page.waitForFunction((wanted) => document.body.dataset.dialled === wanted, `tel:${number}`);
}

/** Every address and its bytes, in order. */
function cached(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const body = await (await cache.match(request))?.arrayBuffer();
        found.push(`${name} ${new URL(request.url).pathname} ${body?.byteLength}`);
      }
    }
    return found.sort();
  });
}

it('after one visit, with the gateway gone: home, help, numbers to dial, and a reload', async () => {
  const phone = await openPhone(getBrowser(), { me: null });
  const { page } = phone;
  await visitHome(phone);
  await line.cut();

  await shown(page, '遇到家暴？').click();
  await shown(page, '你不用一个人扛').waitFor();
  await shown(page, '没有网络也能看').waitFor();
  await dial(page, '12338');

  await page.reload();
  await appStands(page);
  // Its questions have failed: from now on nothing is drawn anew under the finger.
  await shown(page, '网络不通').waitFor({ timeout: 20_000 });
  await shown(page, '遇到家暴？').click();
  for (const number of ['110', '120', '12338', '12356']) await shown(page, number).waitFor();
  for (const number of ['110', '12338']) await dial(page, number);
  await phone.context.close();
}, 120_000);

it('after one visit, with the gateway gone: my bookings, and the ticket with its code', async () => {
  const me = await signInAs(line.origin, 'mother');
  const phone = await openPhone(getBrowser(), { me });
  const { page } = phone;
  const tickets = page.waitForResponse('**/rpc/activities/ticket');
  await visitHome(phone);
  await tickets;
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.includes('ticket')));
  await line.cut();

  await page.reload();
  await appStands(page);
  await shown(page, '我的报名').click();
  await shown(page, '网络不通').waitFor({ timeout: 20_000 });
  await shown(page, '已报名').click();
  await shown(page, '没有信号也能用').waitFor({ timeout: 20_000 });
  const code = await page.locator('.ticket__code').filter({ visible: true }).innerText();
  expect(code).toMatch(/^[0-9A-Z]{4} [0-9A-Z]{4}$/);
  await page.reload();
  await shown(page, code).waitFor({ timeout: 20_000 });
  await phone.context.close();
}, 120_000);

it('signing out takes the tickets off the phone', async () => {
  const me = await signInAs(line.origin, 'mother');
  const phone = await openPhone(getBrowser(), { me });
  const { page } = phone;
  await visitHome(phone);
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.includes('ticket')));
  await page.goto(`${line.origin}/mine`);
  await shown(page, '退出登录').click();
  await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.includes('seen:')));
  await phone.context.close();
}, 90_000);

it('what is cached is the same for everybody, and never an answer of the API or the console', async () => {
  const stranger = await openPhone(getBrowser(), { me: null });
  await visitHome(stranger);
  const visitor = await openPhone(getBrowser(), { me: await signInAs(line.origin, 'mother') });
  await visitHome(visitor);
  await shown(visitor.page, '遇到家暴？').click();
  await shown(visitor.page, '你不用一个人扛').waitFor();
  await visitor.page.reload();
  await appStands(visitor.page);
  await visitor.page.goto(`${line.origin}/console/`);
  await visitor.page.goto(`${line.origin}/mine`);
  await appStands(visitor.page);

  const files = await cached(visitor.page);
  expect(files).toEqual(await cached(stranger.page));
  expect(files.length).toBeGreaterThan(20);
  expect(files.join('\n')).not.toMatch(/rpc|api|console|pictures|service/);
  await stranger.context.close();
  await visitor.context.close();
}, 120_000);

it('where no worker runs nothing is promised, and the page still has its numbers without a network', async () => {
  const phone = await openPhone(getBrowser(), { me: null });
  const { page } = phone;
  await phone.context.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  });
  // Fetched once the first page stands: she has it before the line is cut.
  const helpScript = page.waitForResponse(
    async (response) =>
      response.url().endsWith('.js') && (await response.text()).includes('看这页不需要登录'),
  );
  await page.goto(line.origin);
  await shown(page, '身边新闻').waitFor({ timeout: 20_000 });
  await helpScript;
  await page.waitForLoadState('networkidle');
  await line.cut();
  await shown(page, '遇到家暴？').click();
  await shown(page, '你不用一个人扛').waitFor();
  await shown(page, '看这页不需要登录').waitFor();
  expect(await page.getByText('没有网络也能看').count()).toBe(0);
  for (const number of ['110', '120', '12338', '12356']) await shown(page, number).waitFor();
  // The control: it is the worker that makes a reload possible.
  await expect(page.reload()).rejects.toThrow('ERR_CONNECTION_REFUSED');
  await phone.context.close();
}, 90_000);

it('a part that does not come says so and offers 110', async () => {
  const phone = await openPhone(getBrowser(), { me: null });
  const { page } = phone;
  await phone.context.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  });
  await page.goto(line.origin);
  await shown(page, '身边新闻').waitFor({ timeout: 20_000 });
  await line.cut();
  await page.locator('.taro-tabbar__tabbar a').filter({ hasText: '政策' }).click();
  await shown(page, '这一页没有打开').waitFor();
  expect(await page.locator('.chunk-failure a[href="tel:110"]').count()).toBe(1);
  await shown(page, '回首页').click();
  await shown(page, '遇到家暴？').waitFor();
  await phone.context.close();
}, 90_000);

it('the first bytes of the page hold the numbers, for whoever gets no further', async () => {
  const html = await (await fetch(line.origin)).text();
  for (const number of ['110', '120', '12338', '12356']) {
    expect(html).toContain(`href="tel:${number}"`);
  }
  const phone = await openPhone(getBrowser(), { me: null });
  await phone.page.route('**/js/**', (route) => route.abort());
  await phone.page.goto(line.origin);
  await shown(phone.page, '110 报警').waitFor();
  await phone.context.close();
}, 60_000);
