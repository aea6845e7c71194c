import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '@tests/support/chromium';
import { startGateway, type RunningGateway } from '@tests/support/start-gateway';
import { call } from '@tests/weapp/sign-in-on-phone';
import { findingsOf } from './findings';
import { allScreens, openPhone, show, signInAs, type ScreenToSee, type SignedIn } from './screens';

/** Set to a folder, the pictures of every screen are kept there to be looked at. */
const pictures = process.env.PICTURES;

/** The browser's own setting for people who need it large; 16 is the usual one. */
const largestType = '--blink-settings=defaultFontSize=24';

let gateway: RunningGateway;
let browser: Browser;
let me: SignedIn;
let screens: ScreenToSee[];

beforeAll(async () => {
  gateway = await startGateway();
  browser = await launchChromium();
  me = await signInAs(gateway.origin, 'mother');
  screens = await allScreens(gateway.origin, me);
  if (pictures) mkdirSync(pictures, { recursive: true });
}, 200_000);

afterAll(async () => {
  await browser?.close();
  await gateway?.stop();
});

describe.each([
  ['at the usual size', false],
  ['in care mode with large type', true],
])('every screen %s', (_size, care) => {
  it('has no serious finding of axe, fits, is large enough to hit, and complains of nothing', async () => {
    const own = care ? await launchChromium([largestType]) : browser;
    await call(gateway.origin, 'people/setCareMode', { on: care }, me.token);
    const phone = await openPhone(own, { me, care });
    const found: string[] = [];
    for (const screen of screens) {
      await show(phone, gateway.origin, screen);
      const inCareMode = phone.page.locator('.ui-page--care').filter({ visible: true });
      if ((await inCareMode.count()) > 0 !== care) found.push(`${screen.name}: wrong mode`);
      if (pictures) {
        const file = path.join(pictures, `${screen.name}${care ? '-care' : ''}.png`);
        await phone.page.screenshot({ path: file });
      }
      found.push(
        ...(await findingsOf(phone.page, screen.name)),
        ...(await phone.page.evaluate(layoutProblems)).map((one) => `${screen.name}: ${one}`),
      );
    }
    expect(found).toEqual([]);
    expect([...new Set(phone.complaints)]).toEqual([]);
    await phone.context.close();
    if (care) await own.close();
  }, 300_000);
});

/** Runs in the page: what does not fit, and what a thumb would miss. */
function layoutProblems(): string[] {
  const problems: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>('.ui-button, .ui-pressable')) {
    const { width, height } = element.getBoundingClientRect();
    const isShown = width > 0 && height > 0 && element.checkVisibility();
    if (isShown && (height < 44 || width < 44)) {
      problems.push(
        `"${element.innerText.slice(0, 20)}" is ${Math.round(width)} × ${Math.round(height)}`,
      );
    }
  }
  return problems;
}

it('gives buttons a role, a tab stop and the keys', async () => {
  const phone = await openPhone(browser, { me: null });
  await show(phone, gateway.origin, { name: 'mine', path: '/mine', shows: '登录' });
  const button = phone.page.locator('.ui-button').filter({ hasText: '登录' }).first();
  expect(await button.getAttribute('role')).toBe('button');
  expect(await button.getAttribute('tabindex')).toBe('0');
  await button.focus();
  await phone.page.keyboard.press('Enter');
  await phone.page.getByText('登录后能报名、看入场码').waitFor({ timeout: 10_000 });
  await phone.context.close();
}, 60_000);

it('books once when the answer is lost: the retry carries the same key', async () => {
  const phone = await openPhone(browser, { me: await signInAs(gateway.origin, 'volunteer') });
  const keys: (string | undefined)[] = [];
  const answers: number[] = [];
  await phone.page.route('**/rpc/activities/signUp', async (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    const response = await route.fetch();
    answers.push(response.status());
    // The server has booked; the way back is cut, twice.
    if (keys.length < 3) return route.abort('connectionreset');
    return route.fulfill({ response });
  });
  const activity = screens.find(({ name }) => name === 'sign-up');
  await show(phone, gateway.origin, activity ?? { name: '', path: '/', shows: '' });
  await phone.page.locator('.ui-button').filter({ hasText: '报名 · 本人' }).last().click();
  await phone.page.getByText('报好了').first().waitFor({ timeout: 30_000 });

  expect(new Set(keys).size).toBe(1);
  expect(keys[0]).toMatch(/^[\w-]{8,64}$/);
  expect(answers).toEqual([200, 200, 200]);
  await phone.context.close();
}, 90_000);

it('shows the telephone numbers without a network, asks nothing of us, and leaves in one tap', async () => {
  const phone = await openPhone(browser, { me: null });
  await show(phone, gateway.origin, { name: 'help', path: '/service', shows: '12338' });
  const asked: string[] = [];
  phone.page.on('request', (request) => asked.push(request.url()));
  await phone.context.setOffline(true);
  await phone.page.getByText('110').first().waitFor();
  expect(asked).toEqual([]);
  expect(await phone.page.title()).not.toMatch(/家暴|求助|维权/);
  await phone.context.setOffline(false);

  await phone.page.getByText('快速离开').click();
  await phone.page.waitForURL(
    (url) => !url.pathname.includes('service') && !url.pathname.includes('help'),
  );
  await phone.page.getByText('12338').waitFor({ state: 'hidden' });
  await phone.context.close();
}, 60_000);
