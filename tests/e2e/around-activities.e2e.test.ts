import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Download } from 'playwright-core';
import { stageActivity, type StagedActivity } from '@tests/journeys/stage-activity';
import { readPoster } from '@tests/support/poster-picture';
import { useSharedBrowser, useSharedGateway } from '@tests/support/shared-gateway';
import { call } from '@tests/weapp/sign-in-on-phone';
import { openPhone, show, signInAs, type Phone, type SignedIn } from './screens';

/** Set to a folder, the saved poster and the printed slip are kept there to be looked at. */
const pictures = process.env.PICTURES;
const of = (page: string, id: string) => `/domains/activities/pages/${page}/index?id=${id}`;

const gateway = useSharedGateway();
const browser = useSharedBrowser();
let me: SignedIn;
let activity: StagedActivity;
let booking: string;

beforeAll(async () => {
  me = await signInAs(gateway().origin, 'lecturer');
  activity = await stageActivity(gateway().origin, { title: '春天的手工课', places: 9 });
  const booked = await call(
    gateway().origin,
    'activities/signUp',
    { activityId: activity.id },
    me.token,
  );
  booking = String(booked.id);
}, 200_000);

async function onPhone(use: (phone: Phone) => Promise<void>): Promise<void> {
  const phone = await openPhone(browser(), { me });
  await use(phone);
  expect(phone.complaints).toEqual([]);
  await phone.context.close();
}

function ticket(phone: Phone): Promise<void> {
  const screen = { name: 'ticket', path: of('ticket', booking), shows: '没有信号也能用' };
  return show(phone, gateway().origin, screen);
}

async function contentOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

it(
  'downloads the poster as a picture whose code leads to the activity',
  () =>
    onPhone(async (phone) => {
      const screen = { name: 'poster', path: of('poster', activity.id), shows: '扫码报名' };
      await show(phone, gateway().origin, screen);
      const coming = phone.page.waitForEvent('download');
      await phone.page.getByText('存成图片').click();
      const download = await coming;
      expect(download.suggestedFilename()).toBe('春天的手工课.png');
      await phone.page.getByText('海报存好了').waitFor();
      const png = await contentOf(download);
      if (pictures) writeFileSync(path.join(pictures, 'poster-saved-web.png'), png);
      const { url } = await call(gateway().origin, 'activities/poster', {
        activityId: activity.id,
      });
      const picture = `data:image/png;base64,${png.toString('base64')}`;
      const seen = await readPoster(phone.page, picture, String(url));
      expect(seen).toMatchObject({ width: 1080, height: 1620, wrongModules: 0 });
    }),
  60_000,
);

it(
  'gives a calendar file of the activity, with an alarm two hours before',
  () =>
    onPhone(async (phone) => {
      await ticket(phone);
      const coming = phone.page.waitForEvent('download');
      await phone.page.getByText('加到日历').click();
      const download = await coming;
      expect(download.suggestedFilename()).toMatch(/\.ics$/);
      await phone.page.getByText('日历文件下好了').waitFor();
      const lines = (await contentOf(download)).toString().split('\r\n');
      expect(lines[0]).toBe('BEGIN:VCALENDAR');
      expect(lines).toContain('SUMMARY:春天的手工课');
      expect(lines).toContain('TRIGGER:-PT2H');
    }),
  60_000,
);

it(
  'shows a ticket that was seen without a network, and prints a slip without the rest',
  () =>
    onPhone(async (phone) => {
      await ticket(phone);
      await phone.page.getByText('看活动介绍').click();
      await phone.page.getByText('适合谁').filter({ visible: true }).waitFor();
      await phone.context.setOffline(true);
      await phone.page.getByText('看我的报名').click();
      await phone.page.getByText('没有信号也能用').filter({ visible: true }).first().waitFor();
      await phone.context.setOffline(false);

      const screen = { name: 'slip', path: of('slip', booking), shows: '到场把这张给志愿者看' };
      await show(phone, gateway().origin, screen);
      await phone.page.emulateMedia({ media: 'print' });
      expect(await phone.page.getByText('打印').isVisible()).toBe(false);
      expect(await phone.page.locator('.ui-page__bar').filter({ visible: true }).count()).toBe(0);
      expect(await phone.page.locator('.slip .ui-qr').isVisible()).toBe(true);
      if (pictures) await phone.page.screenshot({ path: path.join(pictures, 'slip-printed.png') });
      phone.complaints.splice(0); // The browser's own words about the missing network.
    }),
  60_000,
);

it(
  'keeps Tab inside a sheet and gives the keyboard back to what opened it',
  () =>
    onPhone(async (phone) => {
      await ticket(phone);
      const opener = phone.page.locator('.ui-button').filter({ hasText: '来不了，取消' });
      await opener.focus();
      await phone.page.keyboard.press('Enter');
      await phone.page.getByText('确定来不了吗？').waitFor();
      const inSheet = () =>
        phone.page.evaluate(() => document.activeElement?.closest('.ui-sheet__body') !== null);
      await phone.page.locator('.ui-sheet__body :focus').waitFor();
      const seen = new Set<string>();
      for (let presses = 0; presses < 7; presses += 1) {
        expect(await inSheet()).toBe(true);
        seen.add(await phone.page.evaluate(() => document.activeElement?.textContent ?? ''));
        await phone.page.keyboard.press('Tab');
      }
      expect(seen.size).toBe(3);
      await phone.page.keyboard.press('Shift+Tab');
      expect(await inSheet()).toBe(true);
      await phone.page.keyboard.press('Escape');
      await phone.page.getByText('确定来不了吗？').waitFor({ state: 'hidden' });
      expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
    }),
  60_000,
);

it(
  'covers the help page while the app is in the background',
  () =>
    onPhone(async (phone) => {
      await show(phone, gateway().origin, { name: 'help', path: '/service', shows: '12338' });
      const goTo = (state: 'hidden' | 'visible') =>
        phone.page.evaluate((value) => {
          Object.defineProperty(document, 'visibilityState', { value, configurable: true });
          document.dispatchEvent(new Event('visibilitychange'));
        }, state);
      const onTop = () =>
        phone.page.evaluate(() => document.elementFromPoint(180, 300)?.textContent ?? '');
      await goTo('hidden');
      await phone.page.getByText('点一下继续看').waitFor();
      await goTo('visible');
      expect(await onTop()).toBe('点一下继续看');
      await phone.page.getByText('点一下继续看').click();
      await phone.page.getByText('点一下继续看').waitFor({ state: 'hidden' });
      expect(await onTop()).not.toBe('点一下继续看');
    }),
  60_000,
);
