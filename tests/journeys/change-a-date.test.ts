import type { Browser } from 'playwright-core';
import { startGateway, type RunningGateway } from '@tests/support/start-gateway';
import { openTestDatabase, type TestDatabase } from '@tests/support/test-database';
import { closeBrowserAfterTests } from '@tests/weapp/runner/launch-browser';
import { openMiniProgram } from '@tests/weapp/runner/open-mini-program';
import { residentAt } from './at-a-screen';
import { hearOfChanges } from './change-a-date';
import { stageActivity } from './stage-activity';
import { launchChromium } from '@tests/support/chromium';
import { WebPage } from './web-page';

let database: TestDatabase | null = null;
let gateway: RunningGateway;
let browser: Browser;

beforeAll(async () => {
  if (process.env.TEST_DATABASE === 'postgres') database = await openTestDatabase();
  gateway = await startGateway({ databaseUrl: database?.url ?? null });
  browser = await launchChromium();
}, 200_000);

closeBrowserAfterTests();
afterAll(async () => {
  await browser?.close();
  await gateway?.stop();
  await database?.close();
});

// Both accounts hold nothing else in the demo: what they book here is what comes next for them.
it.each([
  {
    host: 'the web app',
    account: 'lecturer',
    name: '王老师',
    open: () => WebPage.open(browser, gateway.origin),
  },
  {
    host: 'the built mini-program',
    account: 'counsellor',
    name: '林老师',
    open: () => openMiniProgram({ baseUrl: gateway.origin }),
  },
])(
  'a changed date and a called-off activity reach her on $host',
  async ({ host, account, name, open }) => {
    const { origin } = gateway;
    const activity = await stageActivity(origin, { title: `换个日子（${host}）`, places: 5 });
    const phone = await open();
    const resident = residentAt(phone, () => phone.tap(name));
    await hearOfChanges(phone, resident, { origin, account, activity });
    if (phone instanceof WebPage) expect(phone.errors).toEqual([]);
    await phone.close();
  },
  90_000,
);
