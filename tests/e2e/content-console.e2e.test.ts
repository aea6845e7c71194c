import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '@tests/support/chromium';
import { startGateway, type RunningGateway } from '@tests/support/start-gateway';
import { findingsOf } from './findings';
import { openPhone, show, signInAs } from './screens';

/** Set to a folder, the pictures of every page are kept there to be looked at. */
const pictures = process.env.PICTURES;

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
  const { token } = await signInAs(gateway.origin, account);
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  await context.addInitScript((text) => {
    sessionStorage.setItem('wh-console1:token', text);
  }, JSON.stringify(token));
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { context, page, complaints };
}

/** A photograph of 800 × 450, drawn by the browser itself. */
async function drawnPicture(page: Page): Promise<Buffer> {
  const url = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 800;
    canvas.height = 450;
    const drawing = canvas.getContext('2d');
    if (drawing) {
      drawing.fillStyle = '#e8a27c';
      drawing.fillRect(0, 0, 800, 450);
    }
    return canvas.toDataURL('image/png');
  });
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

const keep = async (page: Page, name: string) => {
  if (pictures) await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
};

it('goes from a town’s desk over the county’s look at it to a resident’s phone', async () => {
  const found: string[] = [];
  const town = await atConsole('organiser-town');
  await town.page.goto(`${gateway.origin}/console/content/new/news`);
  await town.page.getByLabel('标题', { exact: true }).fill('村里的第一堂夜校');
  await town.page.getByLabel('一句话说清楚').fill('晚上七点，不收钱。');
  await town.page.getByLabel('段落').fill('下周三晚上七点，在妇女之家二楼。');
  await town.page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'evening.png',
      mimeType: 'image/png',
      buffer: await drawnPicture(town.page),
    });
  await town.page.getByLabel('图上有什么').fill('妈妈们在教室里');
  found.push(...(await findingsOf(town.page, town.page.url())));
  await keep(town.page, 'content-editor');
  await town.page.getByText('存好并送审').click();
  await town.page.getByText('正在等审核').waitFor();
  await keep(town.page, 'content-waiting');
  expect(await town.page.getByText('通过并发布').count()).toBe(0);
  const address = town.page.url();

  const county = await atConsole('editor');
  await county.page.goto(`${gateway.origin}/console/`);
  await county.page.getByRole('heading', { name: '等你审核' }).waitFor();
  found.push(...(await findingsOf(county.page, county.page.url())));
  await keep(county.page, 'content-home');
  await county.page.goto(`${gateway.origin}/console/content?status=in-review`);
  await county.page.getByText('村里的第一堂夜校').waitFor();
  found.push(...(await findingsOf(county.page, county.page.url())));
  await keep(county.page, 'content-list');
  await county.page.goto(address);
  await county.page.getByText('通过并发布').click();
  await county.page.getByText('显示中').waitFor();
  found.push(...(await findingsOf(county.page, county.page.url())));
  await keep(county.page, 'content-piece');

  const phone = await openPhone(browser, { me: null });
  await show(phone, gateway.origin, { name: 'home', path: '/', shows: '村里的第一堂夜校' });
  await phone.page.getByText('村里的第一堂夜校').first().click();
  await phone.page.getByText('下周三晚上七点').waitFor();
  const picture = phone.page.getByAltText('妈妈们在教室里');
  await picture.waitFor();
  await phone.page.waitForFunction(() =>
    [...document.images].some((each) => each.alt !== '' && each.naturalWidth > 0),
  );
  await keep(phone.page, 'content-on-phone');

  await county.page.getByText('撤下').first().click();
  await county.page.getByLabel('原因').fill('时间要改');
  await county.page.locator('.ant-modal').getByText('撤下').last().click();
  await county.page.getByText('已撤下').waitFor();
  await phone.page.reload();
  await phone.page.goto(`${gateway.origin}/domains/content/pages/list/index`);
  await phone.page.getByText('都在这里了').waitFor();
  expect(found).toEqual([]);
  expect([...town.complaints, ...county.complaints]).toEqual([]);
  for (const { context } of [town, county, phone]) await context.close();
}, 180_000);

it('fits a phone, for every kind', async () => {
  const { page, context, complaints } = await atConsole('editor', 390);
  const found: string[] = [];
  for (const kind of ['news', 'banner', 'theme']) {
    await page.goto(`${gateway.origin}/console/content/new/${kind}`);
    await page.getByText('存好并送审').waitFor();
    await page.getByText('存好并送审').click();
    await page.getByText('请填写').first().waitFor();
    found.push(...(await findingsOf(page, page.url())));
    await keep(page, `content-${kind}-390`);
  }
  await page.goto(`${gateway.origin}/console/content`);
  await page.getByText('87 所母亲学堂，怎么找到你家附近的').waitFor();
  found.push(...(await findingsOf(page, page.url())));
  await keep(page, 'content-list-390');
  expect(found).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
}, 120_000);
