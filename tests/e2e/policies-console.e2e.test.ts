import type { Browser, Locator, Page } from 'playwright-core';
import { launchChromium } from '@tests/support/chromium';
import { startGateway, type RunningGateway } from '@tests/support/start-gateway';
import { deskOfAccount } from './desk';
import { look } from './look';
import { openPhone, show } from './screens';

let gateway: RunningGateway;
let browser: Browser;

beforeAll(async () => {
  gateway = await startGateway();
  browser = await launchChromium();
}, 200_000);

afterAll(async () => {
  await browser?.close();
  await gateway?.stop();
});

const deskOf = (account: string, address: string, width?: number) =>
  deskOfAccount(browser, gateway.origin, { account, address, width });

const title = '开店前先来问一问';
const question = '你在开店、办企业，或者正准备开吗？';

/** Takes one of a select's entries. */
async function choose(page: Page, select: Locator, entry: string) {
  await select.click();
  await page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
    .getByText(entry, { exact: true })
    .last()
    .click();
}

async function write(page: Page) {
  const fill = (label: string, value: string) =>
    page.getByLabel(label, { exact: true }).first().fill(value);
  await fill('标题', title);
  await fill('一分钟读懂', '准备开店的，免费告诉你怎么登记、怎么报税。');
  await choose(page, page.getByRole('combobox', { name: /^类别/ }), '开店创业');
  await page.keyboard.press('Escape');
  await fill('谁能办', '准备开店的人');
  await fill('补给你', '免费咨询');
  await fill('步骤 1', '到公共就业服务机构问');
  await fill('管哪里', '全国');
  await fill('谁定的', '国家法律、行政法规');
  await page.getByRole('button', { name: '加一条来源' }).click();
  await fill('来源 1', '国家法律法规数据库');
  await fill('网址', 'https://blog.example.com/1');
  await page.getByText('blog.example.com 不是政府网站').waitFor();
  await fill('网址', 'https://flk.npc.gov.cn/');
  await page.getByText('网站：flk.npc.gov.cn').waitFor();
}

/** One condition, and a person for each answer; the one who is to fit says that she opens no shop. */
async function writeRule(page: Page) {
  await page.getByRole('button', { name: '开始写条件' }).click();
  await choose(page, page.getByRole('combobox', { name: '加一条条件' }), question);
  await page.getByLabel('她看到的话', { exact: true }).fill('在开店，或正准备开');
  await page.getByLabel('依据：哪个文件', { exact: true }).fill('就业促进法');
  await page.getByLabel('第几条', { exact: true }).last().fill('第十九条');
  await addPerson(page, '符合', '不是');
  await addPerson(page, '不符合', '不是');
  await addPerson(page, '还缺信息', null);
}

async function addPerson(page: Page, outcome: string, answer: string | null) {
  await page.getByRole('button', { name: `加一个“${outcome}”的人` }).click();
  await page.getByLabel('她是谁，一句话').fill(`${outcome}的她`);
  if (answer !== null) await answerOf(page, answer);
}

const answerOf = (page: Page, answer: string) =>
  choose(page, page.getByRole('combobox', { name: question, exact: true }).last(), answer);

it('goes from a rule whose example fails over its mending and a review to a resident’s phone', async () => {
  const found: string[] = [];
  const desk = await deskOf('organiser-county', '/policies/new');
  const { page } = desk;
  await write(page);
  await writeRule(page);
  const wrong = '“符合的她”应当是看起来符合，按条件算出来是不符合';
  await page.getByText(wrong).first().waitFor();
  found.push(...(await look(page, 'policy-editor')));
  await page.getByRole('button', { name: '存好并送审' }).click();
  await page.getByText('存好了，还没送审').waitFor();
  await page.getByText(wrong).first().waitFor();
  found.push(...(await look(page, 'policy-not-ready')));

  await page.getByRole('link', { name: '去补' }).click();
  await page.getByRole('button', { name: '改例子“符合的她”' }).click();
  await answerOf(page, '是');
  await page.getByText('条件写全了，例子也都对，可以送审').waitFor();
  await page.getByRole('button', { name: '存好并送审' }).click();
  await page.getByText('正在等审核').waitFor();
  expect(await page.getByText('通过并公开').count()).toBe(0);

  const reviewer = await deskOf('editor', '/review');
  await reviewer.page.getByRole('button', { name: new RegExp(title) }).click();
  await reviewer.page.getByText('通过并公开').waitFor();
  found.push(...(await look(reviewer.page, 'policy-review')));
  await reviewer.page.getByText('通过并公开').click();
  await reviewer.page.getByText(`公开了“${title}”`).waitFor();

  const phone = await openPhone(browser, { me: null });
  const address = '/domains/policies/pages/search/index?topic=business';
  await show(phone, gateway.origin, { name: 'policies', path: address, shows: title });
  await phone.page.getByText(title).filter({ visible: true }).first().click();
  await phone.page.getByText('三分钟看看').filter({ visible: true }).first().waitFor();
  await phone.page.getByText('flk.npc.gov.cn').filter({ visible: true }).first().waitFor();

  // What stands on a phone's screen at the console.
  const narrow = await deskOf('editor', '/policies', 390);
  await narrow.page.getByText(title).waitFor();
  found.push(...(await look(narrow.page, 'policies-390')));
  await narrow.page.goto(`${gateway.origin}/console/policies/upkeep`);
  await narrow.page.getByText('来源超过 90 天没核对').waitFor();
  found.push(...(await look(narrow.page, 'policy-upkeep-390')));
  expect(found).toEqual([]);
  // The browser's own line about what was refused.
  expect(desk.complaints).toEqual([expect.stringContaining('409')]);
  expect([...reviewer.complaints, ...narrow.complaints, ...phone.complaints]).toEqual([]);
  for (const { context } of [desk, reviewer, phone, narrow]) await context.close();
}, 180_000);
