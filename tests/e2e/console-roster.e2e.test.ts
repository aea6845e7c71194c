import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { launchChromium } from '@tests/support/chromium';
import { startGateway, type RunningGateway } from '@tests/support/start-gateway';
import { call } from '@tests/weapp/sign-in-on-phone';
import { deskOfAccount } from './desk';
import { look } from './look';
import { signInAs } from './screens';

const hongqiao = '330382108';
const hour = 3_600_000;

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

async function sendDraft(title: string): Promise<string> {
  const { token } = await signInAs(gateway.origin, 'organiser-town');
  const at = (hours: number) => new Date(Date.now() + hours * hour).toISOString();
  const draft = {
    seriesId: 'mother-school',
    kind: 'lecture',
    title,
    summary: '坐下来慢慢聊。',
    audience: '3–4 岁孩子和妈妈',
    unitId: hongqiao,
    venueName: '妇女之家 二楼',
    groups: [
      { name: '小班', places: 2 },
      { name: '大班', places: 3 },
    ],
    sessions: [{ startsAt: at(120), endsAt: at(122) }],
    signUpOpensAt: at(-24),
    signUpClosesAt: at(96),
    cancelUntil: at(96),
    needsReview: true,
    questions: [{ id: 'diet', label: '有忌口吗', kind: 'text', needed: false, options: [] }],
  };
  const { activityId } = await call(gateway.origin, 'activities/create', draft, token);
  await call(gateway.origin, 'activities/sendToReview', { activityId }, token);
  return String(activityId);
}

const residents = [
  { account: 'mother', name: '周小燕', phone: '13800001111' },
  { account: 'grandmother', name: '陈姐', phone: '13800002222' },
  { account: 'volunteer', name: '林妈', phone: '13800003333' },
];

/** Two hold the places of the first group until somebody looks at them, the third waits. */
async function fill(activityId: string): Promise<void> {
  for (const { account, ...profile } of residents) {
    const { token } = await signInAs(gateway.origin, account);
    await call(gateway.origin, 'people/updateProfile', profile, token);
    const answers = [{ questionId: 'diet', answer: '花生过敏' }];
    const input = { activityId, waitlist: true, answers };
    await call(gateway.origin, 'activities/signUp', input, token);
  }
}

it('goes from the desk of the county back to the town, out to residents, and through the roster', async () => {
  const title = '坐下来慢慢聊 · 亲子专场';
  const found: string[] = [];
  const activityId = await sendDraft(title);

  // The county gives it back; the town reads why, and sends it again.
  const county = await deskOf('organiser-county', '/review');
  await county.page.getByRole('button', { name: title }).click();
  await county.page.getByRole('heading', { level: 2, name: title }).waitFor();
  found.push(...(await look(county.page, 'review-1440')));
  await county.page.getByRole('button', { name: '退回' }).click();
  await county.page.getByLabel('要改哪里').fill('地址写上楼层');
  await county.page.getByRole('dialog').getByRole('button', { name: '退回' }).click();
  await county.page.getByText(`退回了“${title}”`).waitFor();

  const town = await deskOf('organiser-town', `/activities/${activityId}`);
  await town.page.getByText('地址写上楼层').waitFor();
  const { token } = await signInAs(gateway.origin, 'organiser-town');
  await call(gateway.origin, 'activities/sendToReview', { activityId }, token);
  await county.page.reload();
  await county.page.getByRole('button', { name: title }).click();
  await county.page.getByRole('button', { name: '发布', exact: true }).click();
  await county.page.getByText(`发布了“${title}”`).waitFor();
  await county.page.getByRole('button', { name: title }).waitFor({ state: 'hidden' });

  await fill(activityId);
  await town.page.goto(`${gateway.origin}/console/activities/${activityId}`);
  await town.page.getByRole('button', { name: '名单' }).click();
  await town.page.getByText('周小燕').waitFor();
  expect(await town.page.getByText('138****1111').count()).toBe(1);
  expect(await town.page.content()).not.toContain('13800001111');
  found.push(...(await look(town.page, 'roster-1440')));

  await town.page.getByRole('button', { name: '看号码：周小燕' }).click();
  await town.page.getByLabel('为什么要看（会记下来）').fill('问她孩子多大');
  await town.page.getByRole('button', { name: '看号码', exact: true }).click();
  await town.page.getByText('138 0000 1111').waitFor();
  found.push(...(await look(town.page, 'unmask-1440')));
  await town.page.getByRole('button', { name: '看好了' }).click();
  await town.page.getByRole('dialog').waitFor({ state: 'hidden' });

  // By the key, as somebody without a mouse does.
  await town.page.getByRole('button', { name: '确认：周小燕' }).press('Enter');
  await town.page.getByText('确认了，会告诉她').waitFor();
  await town.page.getByRole('button', { name: '给名额：林妈' }).click();
  await town.page.getByLabel(/^大班/).check();
  await town.page.getByLabel('为什么（她会看到）').fill('上次改期没来成');
  found.push(...(await look(town.page, 'move-1440')));
  await town.page.getByRole('button', { name: '给名额并通知' }).click();
  await town.page.getByText('给了名额，会告诉她').waitFor();
  await town.page.getByRole('button', { name: '更多：陈姐' }).click();
  await town.page.getByRole('menuitem', { name: '不通过' }).click();
  await town.page.getByLabel('为什么（她会看到）').fill('这次只招 3 岁以上');
  await town.page.getByRole('button', { name: '不通过并通知' }).click();
  await town.page.getByText('没有通过，会告诉她').waitFor();
  await town.page.getByText('陈姐').waitFor({ state: 'hidden' });
  await town.page.getByText('已报名 2 人', { exact: true }).click();
  await town.page.waitForURL(/status=confirmed/);
  expect(await town.page.getByRole('row').count()).toBe(3);

  await town.page.getByRole('button', { name: '发通知' }).click();
  await town.page.getByLabel('写什么').fill('明天降温，多穿一件。');
  await town.page.getByRole('button', { name: '发给 2 人' }).waitFor();
  found.push(...(await look(town.page, 'message-1440')));
  await town.page.getByRole('button', { name: '发给 2 人' }).click();
  await town.page.getByText('在发了，一共 2 人').waitFor();

  await town.page.getByRole('button', { name: '导出表格' }).click();
  await town.page.getByText('在“任务”里下载').waitFor({ timeout: 60_000 });
  // Left and found again.
  await town.page.reload();
  await town.page.getByRole('button', { name: '任务', exact: true }).click();
  await town.page.getByText(`导出名单：${title}`).waitFor();
  found.push(...(await look(town.page, 'tray-1440')));
  const [download] = await Promise.all([
    town.page.waitForEvent('download'),
    town.page.getByRole('button', { name: /^下载/ }).click(),
  ]);
  expect(download.suggestedFilename()).toContain('名单.xlsx');
  expect(
    readFileSync(await download.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  await town.page.getByRole('button', { name: '看全部' }).click();
  await town.page.getByRole('heading', { level: 1, name: '我的任务' }).waitFor();
  found.push(...(await look(town.page, 'work-1440')));

  await town.page.goto(`${gateway.origin}/console/activities/${activityId}/roster/print`);
  await town.page.getByRole('cell', { name: '周小燕', exact: true }).waitFor();
  found.push(...(await look(town.page, 'print-1440')));
  await town.page.emulateMedia({ media: 'print' });
  expect(await town.page.getByRole('button', { name: '打印' }).isVisible()).toBe(false);
  expect(await town.page.getByRole('navigation', { name: '主菜单' }).isVisible()).toBe(false);
  expect(await town.page.getByRole('cell', { name: '周小燕', exact: true }).isVisible()).toBe(true);
  const pdf = await town.page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1')).toMatch(/MediaBox\s*\[0 0 59[45][^\]]* 84[12]/);

  expect(found).toEqual([]);
  expect([...town.complaints, ...county.complaints]).toEqual([]);
  await town.context.close();
  await county.context.close();

  // The same on a phone, where the rows are cards.
  const phone = await deskOf('organiser-town', `/activities/${activityId}/roster`, 390);
  await phone.page.getByText('周小燕').waitFor();
  const onPhone = await look(phone.page, 'roster-390');
  for (const [address, name] of [
    [`/activities/${activityId}/roster/print`, 'print-390'],
    ['/review', 'review-390'],
    ['/activities/registers', 'registers-390'],
    ['/background-tasks', 'work-390'],
  ]) {
    await phone.page.goto(`${gateway.origin}/console${address}`);
    await phone.page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
    onPhone.push(...(await look(phone.page, name ?? '')));
  }
  expect(onPhone).toEqual([]);
  expect(phone.complaints).toEqual([]);
  await phone.context.close();
}, 240_000);

it('shows a town nothing of another town’s roster', async () => {
  const { token } = await signInAs(gateway.origin, 'organiser-town');
  const { items } = await call(
    gateway.origin,
    'activities/managed',
    { unitId: hongqiao, statuses: ['published'] },
    token,
  );
  const [own] = Array.isArray(items) ? items : [];
  const { page, context } = await deskOf('organiser-liushi', '/');
  const refused = page.waitForResponse(/rpc\/activities\/draft$/);
  await page.goto(`${gateway.origin}/console/activities/${String(own.id)}/roster`);
  expect((await refused).status()).toBe(403);
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('row').count()).toBe(0);
  await context.close();
}, 60_000);
