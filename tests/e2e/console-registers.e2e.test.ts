import type { Browser } from 'playwright-core';
import { xlsxSheet, xlsxType } from '@cloud/platform/xlsx/write-sheet';
import { launchChromium } from '@tests/support/chromium';
import { startGateway, type RunningGateway } from '@tests/support/start-gateway';
import { deskOfAccount } from './desk';
import { look } from './look';

let gateway: RunningGateway;
let browser: Browser;

beforeAll(async () => {
  gateway = await startGateway();
  browser = await launchChromium(['--lang=zh-CN']);
}, 200_000);

afterAll(async () => {
  await browser?.close();
  await gateway?.stop();
});

const deskOf = (account: string, address: string, width?: number) =>
  deskOfAccount(browser, gateway.origin, { account, address, width });

it('checks a table of lecturers row by row before it is taken over', async () => {
  const columns = ['姓名', '介绍'].map((title) => ({ title, width: 10 }));
  const begun = xlsxSheet.begin(columns);
  const rows = [
    ['吴老师', '家庭教育指导师'],
    ['', '没有名字的人'],
    ['郑医生', `儿童保健科${'，很长的介绍'.repeat(15)}`],
  ];
  const written = xlsxSheet.rows(begun.state, rows);
  const buffer = Buffer.concat([begun.bytes, written.bytes, xlsxSheet.end(written.state)]);

  const { page, context, complaints } = await deskOf('organiser-town', '/activities/registers');
  await page.getByRole('button', { name: '从表格导入' }).click();
  const field = page.locator('input[type=file]');
  await field.setInputFiles({ name: '讲师.csv', mimeType: 'text/csv', buffer });
  await page.getByText('要 .xlsx 表格').waitFor();
  await field.setInputFiles({ name: '讲师.xlsx', mimeType: xlsxType, buffer });
  await page.getByText('2 行可以导入，1 行有问题').waitFor({ timeout: 20_000 });
  await page.getByText('姓名没有填').waitFor();
  // However long a cell is, it is one line, and the page no wider than the window.
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440);
  const problems = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载有问题的 1 行' }).click();
  expect((await problems).suggestedFilename()).toBe('讲师-有问题的行.xlsx');
  const template = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载模板' }).click();
  expect((await template).suggestedFilename()).toBe('讲师-模板.xlsx');
  const found = await look(page, 'registers-1440');
  await page.getByRole('button', { name: '导入 2 行' }).click();
  await page.getByText('导入了 2 行').waitFor({ timeout: 60_000 });
  await page.getByRole('cell', { name: '郑医生', exact: true }).waitFor();
  expect(await page.getByText('没有名字的人').count()).toBe(0);

  await page.getByRole('searchbox', { name: '找讲师' }).fill('郑');
  await page.getByRole('cell', { name: '吴老师', exact: true }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '撤销这次导入' }).click();
  await page.getByRole('button', { name: /^撤\s*销$/ }).click();
  await page.getByText('撤销了这次导入：拿掉 2 条').waitFor();
  await page.getByRole('cell', { name: '郑医生', exact: true }).waitFor({ state: 'detached' });
  found.push(...(await look(page, 'registers-undone-1440')));
  expect(found).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
}, 120_000);

it('names the title that it did not find, and reads the column that is chosen', async () => {
  const { page, context, complaints } = await deskOf(
    'organiser-town',
    '/activities/registers',
    390,
  );
  await page.getByText('场地', { exact: true }).click();
  await page.getByRole('button', { name: '从表格导入' }).click();
  await page.locator('input[type=file]').setInputFiles('tests/cases/tables/title-row.xlsx');
  await page.getByText('没有找到“名称”这一列').waitFor({ timeout: 20_000 });
  await page.getByText('表格里的标题是：姓名、介绍').waitFor();
  const found = await look(page, 'import-titles-390');
  await page.getByLabel('名称是哪一列').click();
  await page.getByTitle('姓名', { exact: true }).click();
  await page.getByRole('button', { name: '按这样再查一遍' }).click();
  await page.getByText('1 行都可以导入').waitFor({ timeout: 20_000 });
  found.push(...(await look(page, 'import-chosen-390')));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(found).toEqual([]);
  // The browser's own line about the table that was refused.
  expect(complaints).toEqual([expect.stringContaining('422')]);
  await context.close();
}, 120_000);

it('shows the county what a town changed after publishing, until it has looked', async () => {
  // From the first page and back to it: both ask for what waits, each in its own way.
  const { page, context, complaints } = await deskOf('organiser-county', '/');
  await page.getByRole('heading', { name: '等你审核' }).waitFor();
  await page.getByRole('link', { name: '待审核', exact: true }).click();
  await page.getByRole('button', { name: '发布后改过' }).click();
  const changes = page.getByLabel('改了哪里');
  await changes.getByText('地点', { exact: true }).waitFor();
  await changes.getByText('镇文化礼堂').waitFor();
  const found = await look(page, 'changes-1440');
  // The same on a phone, where it has a page of its own.
  const phone = await deskOf('organiser-county', '/review', 390);
  await phone.page.getByRole('button', { name: '发布后改过' }).click();
  await phone.page.getByLabel('改了哪里').getByText('镇文化礼堂').waitFor();
  found.push(...(await look(phone.page, 'changes-390')));
  await phone.page.goto(`${gateway.origin}/console/activities/registers`);
  await phone.page.getByText('场地', { exact: true }).click();
  await phone.page
    .getByText(/市.*的$/)
    .or(phone.page.getByText('还没有场地'))
    .first()
    .waitFor();
  found.push(...(await look(phone.page, 'venues-390')));
  expect(phone.complaints).toEqual([]);
  await phone.context.close();

  await page.getByRole('button', { name: '看过了' }).click();
  await page.getByRole('button', { name: '发布后改过' }).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: '首页', exact: true }).click();
  await page.getByRole('heading', { name: '等你审核' }).waitFor();
  expect(found).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
}, 60_000);

it('keeps a venue by hand, and leaves those of the county alone', async () => {
  const county = await deskOf('organiser-county', '/activities/registers');
  await county.page.getByText('场地', { exact: true }).click();
  await county.page.getByRole('button', { name: '加一个场地' }).click();
  await county.page.getByLabel('名称').fill('市妇女儿童活动中心');
  await county.page.getByRole('button', { name: '存好' }).click();
  await county.page.getByRole('cell', { name: '市妇女儿童活动中心', exact: true }).waitFor();
  await county.context.close();

  const { page, context, complaints } = await deskOf('organiser-town', '/activities/registers');
  await page.getByText('场地', { exact: true }).click();
  await page.getByRole('button', { name: '加一个场地' }).click();
  await page.getByRole('button', { name: '存好' }).click();
  await page.getByText('名称没有填').waitFor();
  await page.getByLabel('名称').fill('文化礼堂 三楼');
  await page.getByLabel('容纳多少人（可以不填）').fill('60');
  await page.getByLabel('母婴室').check();
  const found = await look(page, 'register-dialog-1440');
  await page.getByRole('button', { name: '存好' }).click();
  const row = page.getByRole('row', { name: /文化礼堂 三楼/ });
  await row.getByText('60 人').waitFor();
  await row.getByText('有母婴室').waitFor();

  // A second one of the same name is refused in words, and nothing typed is lost.
  await page.getByRole('button', { name: '加一个场地' }).click();
  await page.getByLabel('名称').fill('文化礼堂 三楼');
  await page.getByRole('button', { name: '存好' }).click();
  await page.getByText('名册里已经有这个名字').waitFor();
  await page.getByRole('button', { name: '先不' }).click();

  await page.getByRole('button', { name: '修改 文化礼堂 三楼' }).click();
  await page.getByLabel('名称').fill('文化礼堂 四楼');
  await page.getByRole('button', { name: '存好' }).click();
  await page.getByRole('cell', { name: '文化礼堂 四楼', exact: true }).waitFor();
  found.push(...(await look(page, 'venues-1440')));
  const countys = page.getByRole('row', { name: /市妇女儿童活动中心/ });
  await countys.getByText(/市.*的$/).waitFor();
  expect(await countys.getByRole('button').count()).toBe(0);

  await page.getByRole('button', { name: '删掉 文化礼堂 四楼' }).click();
  await page.getByRole('button', { name: '删掉', exact: true }).click();
  await page
    .getByRole('cell', { name: '文化礼堂 四楼', exact: true })
    .waitFor({ state: 'detached' });
  expect(found).toEqual([]);
  // The browser's own line about the name that was taken.
  expect(complaints).toEqual([expect.stringContaining('409')]);
  await context.close();
}, 120_000);
