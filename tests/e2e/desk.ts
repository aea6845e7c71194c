import type { Browser, BrowserContext, Page } from 'playwright-core';

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
