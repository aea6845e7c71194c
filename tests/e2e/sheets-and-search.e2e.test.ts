import type { Page } from 'playwright-core';
import { useSharedBrowser, useSharedGateway } from '@tests/support/shared-gateway';
import { openPhone } from './screens';

const gateway = useSharedGateway();
const browser = useSharedBrowser();

const shown = (page: Page, text: string) => page.getByText(text).filter({ visible: true }).first();

async function openSearch(page: Page): Promise<void> {
  await page.getByRole('button', { name: '找讲座、服务、镇街' }).click();
  await shown(page, '找一找').waitFor();
}

it('Back closes the open sheet and stays on the page; the next Back leaves it', async () => {
  const phone = await openPhone(browser(), { me: null });
  const { page } = phone;
  await page.goto(`${gateway().origin}/policies`);
  await page.goto(gateway().origin);
  await openSearch(page);
  await page.goBack();
  await shown(page, '找一找').waitFor({ state: 'hidden' });
  await shown(page, '遇到家暴？').waitFor();
  await page.goBack();
  await page.waitForURL('**/policies');
  await phone.context.close();
}, 60_000);

it('a sheet that was closed by hand costs no second Back', async () => {
  const phone = await openPhone(browser(), { me: null });
  const { page } = phone;
  await page.goto(`${gateway().origin}/policies`);
  await page.goto(gateway().origin);
  await openSearch(page);
  await page.getByLabel('关闭').filter({ visible: true }).click();
  await shown(page, '找一找').waitFor({ state: 'hidden' });
  await page.evaluate(() => history.back());
  await page.waitForURL('**/policies');
  await phone.context.close();
}, 60_000);

it('from a sheet to a page, and Back to where the sheet was', async () => {
  const phone = await openPhone(browser(), { me: null });
  const { page } = phone;
  await page.goto(gateway().origin);
  await openSearch(page);
  await page.locator('input').filter({ visible: true }).fill('新闻');
  await shown(page, '新闻和公告').click();
  await shown(page, '都在这里了').waitFor({ timeout: 20_000 });
  await page.evaluate(() => history.back());
  await shown(page, '遇到家暴？').waitFor();
  expect(await page.getByText('找一找').filter({ visible: true }).count()).toBe(0);
  await phone.context.close();
}, 60_000);

it('words of distress go to nobody: neither asked for nor kept, and the numbers stand first', async () => {
  const phone = await openPhone(browser(), { me: null });
  const { page } = phone;
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.goto(gateway().origin);
  await openSearch(page);
  const field = page.locator('input').filter({ visible: true });
  await field.fill('不想活');
  await shown(page, '先看这几个电话').waitFor();
  await shown(page, '12356').waitFor();
  // Enter sends at once what waits for her to stop typing.
  await field.press('Enter');
  await field.fill('不想');
  await shown(page, '找“不想”的活动').waitFor();
  await field.fill('讲座');
  await page.waitForResponse('**/rpc/activities/list');
  await page.getByLabel('关闭').filter({ visible: true }).click();

  await page.goto(`${gateway().origin}/activities`);
  await field.fill('老公打我');
  await shown(page, '先看这几个电话').waitFor();
  await field.press('Enter');
  await field.fill('老公');
  await shown(page, '找“老公”的活动').waitFor();
  await field.fill('月嫂');
  await page.waitForResponse(
    (response) => response.request().postData()?.includes('月嫂') ?? false,
  );
  expect(sent.join('\n')).toContain('讲座');
  expect(decodeURIComponent(sent.join('\n'))).not.toMatch(/不想|老公/);
  const kept = await page.evaluate(
    () => JSON.stringify({ ...localStorage }) + JSON.stringify(history.state) + location.href,
  );
  expect(kept).not.toMatch(/不想|老公/);
  await phone.context.close();
}, 60_000);
