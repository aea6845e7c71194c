import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { generateSync } from 'otplib';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '@tests/support/chromium';
import { freePort, startGateway, type RunningGateway } from '@tests/support/start-gateway';
import { call } from '@tests/weapp/sign-in-on-phone';
import { findingsOf } from './findings';

/** Set to a folder, the pictures are kept there to be looked at. */
const pictures = process.env.PICTURES;
const password = 'zi teng hua kai man qiang';

let gateway: RunningGateway;
let browser: Browser;
/** By name: browsers make no passkeys for the number of a host. */
let origin: string;

beforeAll(async () => {
  const port = await freePort();
  origin = `http://localhost:${port}`;
  gateway = await startGateway({ port, env: { PUBLIC_ORIGIN: origin } });
  browser = await launchChromium(['--lang=zh-CN']);
  if (pictures) mkdirSync(pictures, { recursive: true });
}, 200_000);

afterAll(async () => {
  await browser?.close();
  await gateway?.stop();
});

async function openSignIn(width: number, address = '/') {
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
    // A refused code is an answer of 401, which the browser writes down by itself.
    if (message.type() !== 'error' || message.text().includes('401')) return;
    complaints.push(message.text());
  });
  await page.goto(`${origin}/console${address}`);
  return { page, context, complaints };
}

/** Signs a demo account in, and gives it a user name and the password. */
async function withAccount(account: string, userName: string) {
  const { token, personId } = await call(origin, 'people/signInAsDemo', {
    account,
    forConsole: true,
  });
  await call(origin, 'people/setUpStaffAccount', { userName, password }, String(token));
  return { personId: String(personId), token: String(token) };
}

async function typePassword(page: Page, userName: string, typed = password): Promise<void> {
  await page.getByRole('tab', { name: '用户名和密码' }).click();
  await page.getByLabel('用户名', { exact: true }).fill(userName);
  await page.getByLabel('密码', { exact: true }).fill(typed);
  await page.getByRole('button', { name: '下一步' }).click();
}

async function isInside(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: /你好/ }).waitFor({ timeout: 15_000 });
}

/** Leaves this browser as closing the tab does. */
async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => sessionStorage.clear());
  await page.goto(`${origin}/console/`);
}

const codeAfter = (secret: string, seconds: number) =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + seconds });

async function look(page: Page, name: string): Promise<string[]> {
  if (pictures) await page.screenshot({ path: path.join(pictures, `${name}.png`) });
  return findingsOf(page, name);
}

describe.each([1440, 390])('at %i px', (width) => {
  it('takes a second press at the same place once the password was refused', async () => {
    const { page, context } = await openSignIn(width);
    let asked = 0;
    page.on('request', (request) => {
      if (request.url().endsWith('/people/signInWithPassword')) asked += 1;
    });
    await page.getByRole('tab', { name: '用户名和密码' }).click();
    await page.getByLabel('用户名', { exact: true }).fill(`nobody${width}`);
    await page.getByLabel('密码', { exact: true }).fill('not the password');
    const button = page.getByRole('button', { name: '下一步' });
    const box = await button.boundingBox();
    if (!box) throw new Error('no button');
    const press = () => page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await press();
    await page.getByText('用户名或密码不对').waitFor();
    expect(asked).toBe(1);
    // At rest again, and still under the pointer.
    await page.locator('.ant-btn-loading').waitFor({ state: 'detached' });
    await button.click({ trial: true });
    expect(await button.boundingBox()).toEqual(box);
    const second = page.waitForResponse('**/people/signInWithPassword', { timeout: 10_000 });
    await press();
    await second;
    expect(asked).toBe(2);
    await page.getByText('用户名或密码不对').waitFor();
    expect(await look(page, `refused-${width}`)).toEqual([]);
    await context.close();
  }, 60_000);

  it('sets an authenticator up, takes each of its codes once, and a code from paper', async () => {
    const userName = `yanzheng${width}`;
    await withAccount(width < 720 ? 'organiser-liushi' : 'organiser-town', userName);
    const { page, context, complaints } = await openSignIn(width);
    const found: string[] = [];
    await typePassword(page, userName);
    await page.getByRole('button', { name: '手机验证器的动态码' }).click();
    await page.getByRole('button', { name: '装好了，给我二维码' }).click();
    const secret = await page.locator('.scan__secret').innerText();
    found.push(...(await look(page, `authenticator-${width}`)));
    await page.getByLabel('验证器上的 6 位数字').fill(codeAfter(secret, 0));
    await page.getByRole('button', { name: '核对' }).click();
    await page.getByText('只显示这一次').waitFor();
    const codes = await page.locator('.codes code').allInnerTexts();
    expect(new Set(codes).size).toBe(10);
    found.push(...(await look(page, `paper-${width}`)));
    const goOn = page.getByRole('button', { name: '继续' });
    expect(await goOn.isDisabled()).toBe(true);
    await page.getByLabel('我已经抄好或打印好了').check();
    await goOn.click();
    await isInside(page);

    // The next code, which the server takes ahead of time: phones' clocks differ.
    const next = codeAfter(secret, 30);
    await comeBack(page);
    await typePassword(page, userName);
    await page.getByLabel('动态码').fill(next);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await isInside(page);

    await comeBack(page);
    await typePassword(page, userName);
    await page.getByLabel('动态码').fill(next);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByText('动态码不对').waitFor();
    expect(await page.evaluate(() => sessionStorage.getItem('wh-console1:token'))).toBeNull();
    found.push(...(await look(page, `code-refused-${width}`)));

    await page.getByRole('button', { name: '手机不在身边，用备用码' }).click();
    await page.getByLabel('备用码').fill(codes[0] ?? '');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await isInside(page);

    await comeBack(page);
    await typePassword(page, userName);
    await page.getByRole('button', { name: '手机不在身边，用备用码' }).click();
    await page.getByLabel('备用码').fill(codes[0] ?? '');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.evaluate(() => sessionStorage.getItem('wh-console1:token'))).toBeNull();
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  }, 120_000);

  it('makes a passkey, and signs in with it as the second step and alone', async () => {
    const userName = `miyao${width}`;
    await withAccount(width < 720 ? 'unit-admin' : 'organiser-county', userName);
    const { page, context, complaints } = await openSignIn(width);
    const authenticator = await context.newCDPSession(page);
    await authenticator.send('WebAuthn.enable');
    await authenticator.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    const found: string[] = [];
    await typePassword(page, userName);
    await page.getByRole('button', { name: /^通行密钥/ }).click();
    await page.getByLabel('给它起个名字').waitFor();
    found.push(...(await look(page, `passkey-${width}`)));
    await page.getByRole('button', { name: '添加' }).click();
    await page.getByLabel('我已经抄好或打印好了').check();
    await page.getByRole('button', { name: '继续' }).click();
    await isInside(page);

    await comeBack(page);
    await typePassword(page, userName);
    await page.getByRole('button', { name: '用通行密钥', exact: true }).click();
    await isInside(page);

    await comeBack(page);
    await page.getByRole('tab', { name: '用户名和密码' }).click();
    await page.getByRole('button', { name: '用通行密钥登录' }).click();
    await isInside(page);
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  }, 120_000);

  it('sets a new password by a link, once, with the code out of the address', async () => {
    const userName = `lianjie${width}`;
    const fresh = 'shan hou you yi tiao xi';
    const her = await withAccount(width < 720 ? 'editor' : 'unit-admin-county', userName);
    const admin = await call(origin, 'people/signInAsDemo', {
      account: 'platform-admin',
      forConsole: true,
    });
    const input = { personId: her.personId, reason: '她忘了密码' };
    const made = await call(origin, 'people/makePasswordLink', input, String(admin.token));
    const link = new URL(String(made.link));
    const address = link.pathname.replace('/console', '') + link.hash;
    const { page, context, complaints } = await openSignIn(width, address);
    await page.getByText(userName).waitFor();
    expect(new URL(page.url()).hash).toBe('');
    await page.getByLabel('新密码').fill('12345678');
    await page.getByRole('button', { name: '设好' }).click();
    await page.locator('.labelled__issue').waitFor();
    const found = await look(page, `by-link-${width}`);
    await page.getByLabel('新密码').fill(fresh);
    await page.getByRole('button', { name: '设好' }).click();
    await page.getByRole('button', { name: '去登录' }).click();
    await typePassword(page, userName);
    await page.getByText('用户名或密码不对').waitFor();
    await page.getByLabel('密码', { exact: true }).fill(fresh);
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByText('第一次登录，先加一道验证').waitFor();
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();

    const again = await openSignIn(width, address);
    await again.page.getByRole('alert').waitFor();
    expect(await again.page.getByLabel('新密码').count()).toBe(0);
    await again.context.close();
  }, 90_000);
});
