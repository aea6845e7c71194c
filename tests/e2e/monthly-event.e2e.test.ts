import type { Browser } from 'playwright-core';
import * as v from 'valibot';
import { residentAt } from '@tests/journeys/at-a-screen';
import { launchChromium } from '@tests/support/chromium';
import { WebPage } from '@tests/journeys/web-page';
import { startGateway, type RunningGateway } from '@tests/support/start-gateway';
import { call } from '@tests/weapp/sign-in-on-phone';
import { activityDraft } from '@shared/activities/staff/activity-draft';
import { recurrenceDays } from '@shared/activities/staff/recurrence';
import { isPublicHoliday } from '@shared/time/public-holidays';
import { addDays, shanghaiDate } from '@shared/time/shanghai';
import { sitDown, type Desk } from './desk';
import { tryEverything } from './foreign-attempts';
import { signInAs } from './screens';

const hongqiao = { id: '330382108', name: '虹桥镇' };
const title = '每月一堂家教课';
const reason = '台风要来，路上不安全';

let gateway: RunningGateway;
let browser: Browser;
/** What was made, by day; the first is the one that is called off. */
let dates: { id: string; date: string }[] = [];
let bookingId = '';

beforeAll(async () => {
  gateway = await startGateway();
  browser = await launchChromium();
}, 200_000);

afterAll(async () => {
  await browser?.close();
  await gateway?.stop();
});

const sit = (name: string, address: string) => sitDown(browser, gateway.origin, { name, address });
const leave = async ({ context, complaints }: Desk) => {
  expect(complaints).toEqual([]);
  await context.close();
};
const more = async ({ page }: Desk, item: string) => {
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

it('is written once at the town’s desk, repeated monthly, and sent to review', async () => {
  const today = shanghaiDate(new Date());
  const first = addDays(today, 5);
  const until = addDays(first, 70);
  const desk = await sit('虹桥镇组织员', '/activities/new');
  const { page } = desk;
  await page.getByRole('button', { name: '母亲学堂' }).click();
  await page.getByLabel('名称').fill(title);
  await page.getByLabel('日期').fill(first);
  // So early that the later dates, whose days move along, can be booked as well.
  await page.getByLabel('什么时候开始报名').fill(`${addDays(today, -100)}T08:00`);
  await page.getByRole('button', { name: '存草稿' }).click();
  await page.getByText('草稿存好了').waitFor();
  const [draft] = await drafts();
  await page.goto(`${gateway.origin}/console/activities/${draft?.id}`);
  await more(desk, '每周、每月再办');
  await page.getByText('每月', { exact: true }).click();
  await page.getByLabel('办到哪天').fill(until);
  const day = Number(first.slice(8));
  const month = { every: 'month', day } as const;
  const days = recurrenceDays(first, month, until).filter((date) => !isPublicHoliday(date));
  expect(days.length).toBeGreaterThan(0);
  await page.getByRole('button', { name: `排 ${days.length} 场草稿` }).click();
  await page.getByText(`排好了 ${days.length} 场草稿`).waitFor();
  dates = await drafts();
  expect(dates.map(({ date }) => date)).toEqual([first, ...days]);

  for (const { id } of dates) {
    await page.goto(`${gateway.origin}/console/activities/${id}/edit`);
    await page.getByRole('button', { name: '送上级审核' }).click();
    await page.getByText('正在等上级审核').waitFor();
  }
  await leave(desk);
}, 180_000);

it('goes out when the county’s reviewer has looked at each date', async () => {
  const desk = await sit('市妇联组织员', `/activities/${dates[0]?.id}`);
  for (const { id } of dates) {
    await desk.page.goto(`${gateway.origin}/console/activities/${id}`);
    await desk.page.getByText('下级送来的').waitFor();
    await desk.page.getByRole('button', { name: '发布' }).click();
    await desk.page.getByText('已发布').first().waitFor();
  }
  await leave(desk);
}, 120_000);

it('is booked by a resident, whom its organiser sees, and a called-off date reaches her', async () => {
  const phone = await WebPage.open(browser, gateway.origin);
  const resident = residentAt(phone, () => phone.tap('王老师'));
  await resident.finds({ id: dates[0]?.id ?? '', title, town: hongqiao });
  await resident.signsIn();
  const code = await resident.signsUp();

  const desk = await sit('虹桥镇组织员', `/activities/${dates[0]?.id}`);
  await desk.page.getByRole('button', { name: '名单' }).click();
  await desk.page.getByRole('heading', { name: '报名名单' }).waitFor();
  const row = desk.page.getByRole('row').filter({ hasText: code });
  await row.getByText('王老师').waitFor();
  bookingId = await bookingAt(dates[0]?.id ?? '');

  await desk.page.goto(`${gateway.origin}/console/activities/${dates[0]?.id}`);
  await more(desk, '取消活动');
  await desk.page.getByLabel('为什么取消').fill(reason);
  await desk.page.getByRole('button', { name: '取消活动并通知' }).click();
  await desk.page.getByText('已取消').first().waitFor();

  await untilNotified();
  await phone.back();
  await phone.tapTab('我的');
  await phone.sees('登录过的设备');
  await phone.tap('消息');
  await phone.sees(`原因：${reason}`);
  await phone.tap('活动取消了');
  await phone.sees('这场活动取消了');

  for (const { id } of dates.slice(1)) {
    await phone.page.goto(`${gateway.origin}/domains/activities/pages/detail/index?id=${id}`);
    await phone.sees('报名 · 本人');
    await phone.doesNotSee('这场活动取消了');
    await desk.page.goto(`${gateway.origin}/console/activities/${id}`);
    await desk.page.getByText('已发布').first().waitFor();
  }
  expect(phone.errors).toEqual([]);
  await phone.close();
  await leave(desk);
}, 180_000);

describe('an organiser of another town', () => {
  it('is told kindly at every page of it, and sees nothing', async () => {
    const id = dates[1]?.id ?? '';
    const { page, context } = await sit('柳市镇组织员', `/activities/${id}/edit`);
    for (const address of ['edit', 'roster', 'roster/print', '']) {
      await page.goto(`${gateway.origin}/console/activities/${id}/${address}`.replace(/\/$/, ''));
      const alert = page.getByRole('alert').first();
      await alert.waitFor();
      expect(await alert.innerText()).toContain('你没有权限做这件事');
      const text = await page.evaluate(() => document.body.innerText);
      expect(text).not.toContain(title);
      expect(text).not.toContain('王老师');
    }
    await page.goto(`${gateway.origin}/console/activities?words=${encodeURIComponent(title)}`);
    await page.getByRole('heading', { level: 1, name: '活动' }).waitFor();
    await page.waitForFunction(() => !document.querySelector('.loading'));
    expect(await page.getByRole('link', { name: title }).count()).toBe(0);
    await context.close();
  }, 120_000);

  it('is refused by every operation of staff, which its own organiser is not', async () => {
    const { origin } = gateway;
    const own = await signInAs(origin, 'organiser-town');
    const other = await signInAs(origin, 'organiser-liushi');
    const activityId = dates[1]?.id ?? '';
    const read = () => call(origin, 'activities/draft', { activityId }, own.token);
    const before = await read();
    const draft = v.parse(activityDraft, before);
    const target = { unitId: hongqiao.id, activityId, bookingId };
    const refused = await tryEverything(origin, other.token, target, draft);
    expect(refused.length).toBeGreaterThan(25);
    expect(refused.filter((outcome) => !outcome.endsWith(': NOT_ALLOWED'))).toEqual([]);
    expect(await read()).toEqual(before);
    // The control: the same attempts are good ones.
    const allowed = await tryEverything(origin, own.token, target, draft);
    const doors = allowed.filter((outcome) => outcome.endsWith(': NOT_ALLOWED'));
    // Nobody's import, and nobody who was looked up.
    const ofNobody = ['previewImport', 'applyImport', 'undoImport', 'importProblems'];
    const ofVisits = ['herBookings', 'bookForHer'];
    const shut = [...ofNobody, ...ofVisits].map((name) => `${name}: NOT_ALLOWED`);
    expect(doors.sort()).toEqual(shut.sort());
    expect(allowed.filter((outcome) => outcome.endsWith(': OK')).length).toBeGreaterThan(12);
    expect(allowed.filter((outcome) => /BAD_INPUT|INTERNAL/.test(outcome))).toEqual([]);
  }, 60_000);
});

async function drafts() {
  const { token } = await signInAs(gateway.origin, 'organiser-town');
  const input = { unitId: hongqiao.id, statuses: ['draft'], words: title };
  const { items } = await call(gateway.origin, 'activities/managed', input, token);
  const rows: { id: string; startsAt: string }[] = Array.isArray(items) ? items : [];
  return rows
    .map(({ id, startsAt }) => ({ id, date: shanghaiDate(new Date(startsAt)) }))
    .sort((one, next) => one.date.localeCompare(next.date));
}

async function bookingAt(activityId: string): Promise<string> {
  const { token } = await signInAs(gateway.origin, 'organiser-town');
  const { items } = await call(gateway.origin, 'activities/roster', { activityId }, token);
  const [row] = Array.isArray(items) ? items : [];
  return String(row?.id);
}

/** The job runs after the commit, on its own: asks until its message is there. */
async function untilNotified(): Promise<void> {
  const { token } = await signInAs(gateway.origin, 'lecturer');
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline) {
    const { items } = await call(gateway.origin, 'people/listInbox', {}, token);
    if (JSON.stringify(items).includes(reason)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('she was not told');
}
