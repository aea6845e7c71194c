import type { Page } from 'playwright-core';
import { useSharedBrowser, useSharedGateway } from '@tests/support/shared-gateway';
import { call } from '@tests/weapp/sign-in-on-phone';
import { openPhone, signInAs } from './screens';

const gateway = useSharedGateway();
const browser = useSharedBrowser();

/** Answers come one after the other, each when the page has stood still since the one before. */
async function answerOneByOne(page: Page): Promise<void> {
  let before = Promise.resolve();
  await page.route('**/rpc/**', async (route) => {
    const turn = before.then(() => twoFrames(page)).catch(() => undefined);
    before = turn;
    try {
      const response = await route.fetch();
      await turn;
      await route.fulfill({ response });
    } catch {
      // The page has gone meanwhile, and its question with it.
    }
  });
}

/** Long enough that Chromium counts what moves as one shift of its own. */
function twoFrames(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
      ),
  );
}

function watchShifts(): void {
  const seen = { sum: 0, what: [] as string[] };
  Object.assign(window, { shifts: seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const value = Number(Reflect.get(entry, 'value'));
      seen.sum += value;
      const sources = Reflect.get(entry, 'sources') as { node?: Element }[];
      seen.what.push(`${value.toFixed(3)} ${sources.map(({ node }) => node?.className).join(' ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

async function shiftsOf(page: Page): Promise<{ sum: number; what: string[] }> {
  await page.getByText('身边新闻').filter({ visible: true }).first().waitFor({ timeout: 20_000 });
  await twoFrames(page);
  return page.evaluate(() => Reflect.get(window, 'shifts'));
}

it.each([
  ['a stranger', null, false],
  ['a mother', 'mother', false],
  ['a mother in care mode', 'mother', true],
])(
  'nothing moves on the home page of %s, the first time and the second',
  async (_, account, care) => {
    const me = account === null ? null : await signInAs(gateway().origin, account);
    // Her switch on the server is the one that counts.
    if (me) await call(gateway().origin, 'people/setCareMode', { on: care }, me.token);
    const phone = await openPhone(browser(), { me, care });
    await phone.context.addInitScript(watchShifts);
    await answerOneByOne(phone.page);
    for (const visit of ['first', 'second']) {
      await phone.page.goto(gateway().origin);
      const { sum, what } = await shiftsOf(phone.page);
      expect({ visit, isStill: sum < 0.1, what }).toEqual({ visit, isStill: true, what });
    }
    await phone.context.close();
    // She is others' as well.
    if (me) await call(gateway().origin, 'people/setCareMode', { on: false }, me.token);
  },
  90_000,
);

it('control: a line that pushes the page down is seen', async () => {
  const phone = await openPhone(browser(), { me: null });
  await phone.context.addInitScript(watchShifts);
  await phone.page.goto(gateway().origin);
  await shiftsOf(phone.page);
  await phone.page.evaluate(() => {
    const line = document.createElement('div');
    line.style.height = '300px';
    document.querySelector('.ui-page__body')?.prepend(line);
  });
  await twoFrames(phone.page);
  expect((await shiftsOf(phone.page)).sum).toBeGreaterThan(0.1);
  await phone.context.close();
}, 60_000);
