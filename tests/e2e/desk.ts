import type { Browser, BrowserContext, Page } from 'playwright-core';
import { signInAs } from './screens';

export interface Desk {
  page: Page;
  context: BrowserContext;
  /** Errors, and refusals of the content policy. */
  complaints: string[];
}

/** A PC's browser at the console, where somebody of the demo has signed in and come to an address. */
export async function sitDown(
  browser: Browser,
  origin: string,
  { name, address }: { name: string; address: string },
): Promise<Desk> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`${origin}/console${address}`);
  await page.getByRole('button', { name }).click();
  await page.getByRole('button', { name: `${name}，打开菜单` }).waitFor();
  return { page, context, complaints };
}

/** A browser at this page of the console, in which the demo account is signed in already. */
export async function deskOfAccount(
  browser: Browser,
  origin: string,
  {
    account,
    address,
    width = 1440,
  }: { account: string; address: string; width?: number | undefined },
): Promise<Desk> {
  const { token } = await signInAs(origin, account);
  const isPhone = width < 720;
  const context = await browser.newContext({
    viewport: { width, height: isPhone ? 844 : 900 },
    isMobile: isPhone,
    hasTouch: isPhone,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  await context.addInitScript(
    (text) => sessionStorage.setItem('wh-console1:token', text),
    JSON.stringify(token),
  );
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.goto(`${origin}/console${address}`);
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor({ timeout: 20_000 });
  return { page, context, complaints };
}
