import { createServer, type Server } from 'node:http';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '@tests/support/chromium';
import { startGateway, type RunningGateway } from '@tests/support/start-gateway';
import { articleCalled, discreetTitle } from './content-screens';
import { openPhone } from './screens';
import { appStands, entriesOf, step, tracesOf } from './traces';

let gateway: RunningGateway;
let browser: Browser;
let elsewhere: { origin: string; server: Server };

const nothing = /(?!)/;
const helpWords = /你不用一个人扛|能当面说的地方/;
const articleWords = /邻居家总有哭声/;
const themeWords = /11·25 反家暴周/;
const themeTitle = '家，是安心的地方';
const searchWords = /老公打我|先看这几个电话/;

interface Way {
  name: string;
  from: string;
  taps: string[];
  types?: string;
  words: RegExp;
}

const ways: Way[] = [
  { name: 'the tab', from: '/', taps: ['求助'], words: helpWords },
  { name: 'the line of the home page', from: '/', taps: ['遇到家暴？'], words: helpWords },
  { name: 'another tab', from: '/policies', taps: ['求助'], words: helpWords },
  { name: 'its own address', from: '/service', taps: [], words: helpWords },
  { name: 'the theme of the home page', from: '/', taps: [themeTitle], words: themeWords },
  {
    name: 'an article of the theme',
    from: '/',
    taps: [themeTitle, discreetTitle],
    words: articleWords,
  },
  {
    name: 'the news',
    from: '/domains/content/pages/list/index',
    taps: [discreetTitle],
    words: articleWords,
  },
  {
    name: 'more help under an article',
    from: '/domains/content/pages/list/index',
    taps: [discreetTitle, '更多帮助'],
    words: helpWords,
  },
  { name: "the article's own address", from: 'article', taps: [], words: articleWords },
  { name: "the theme's own address", from: 'theme', taps: [], words: themeWords },
  {
    name: 'the search of the home page',
    from: '/',
    taps: ['找讲座、服务、镇街'],
    types: '老公打我',
    words: searchWords,
  },
  {
    name: 'the search of the activities',
    from: '/activities',
    taps: [],
    types: '老公打我',
    words: searchWords,
  },
];

beforeAll(async () => {
  gateway = await startGateway();
  // The driver switches off the back-forward cache, which phones have.
  browser = await launchChromium([], { without: ['--disable-back-forward-cache'] });
  elsewhere = await serveElsewhere();
}, 200_000);

afterAll(async () => {
  await browser?.close();
  await gateway?.stop();
  elsewhere?.server.close();
});

/** A phone of somebody who is nobody to us. */
async function newPhone(): Promise<BrowserContext> {
  const { context, page } = await openPhone(browser, { me: null });
  await context.addInitScript(() =>
    addEventListener('pageshow', ({ persisted }) => persisted && console.log('restored')),
  );
  await page.close();
  return context;
}

async function open(context: BrowserContext) {
  const page = await context.newPage();
  const restored: string[] = [];
  page.on('console', (message) => {
    if (message.text() === 'restored') restored.push(page.url());
  });
  const devtools = await context.newCDPSession(page);
  return { page, devtools, restored };
}

async function go(page: Page, { from, taps, types, words }: Way): Promise<void> {
  await page.goto(gateway.origin + (await addressOf(from)));
  for (const text of taps) {
    await page.getByText(text).filter({ visible: true }).first().click({ timeout: 20_000 });
  }
  if (types !== undefined) await page.locator('input').filter({ visible: true }).fill(types);
  await page.getByText('快速离开').filter({ visible: true }).first().waitFor({ timeout: 20_000 });
  await page.getByText(words).filter({ visible: true }).first().waitFor({ timeout: 20_000 });
  // The same eyes that find nothing afterwards find it now.
  expect(await tracesOf(page, words)).toContain('page');
}

async function addressOf(from: string): Promise<string> {
  if (from === 'article') return articleCalled(gateway.origin, discreetTitle);
  if (from !== 'theme') return from;
  const answer = await fetch(`${gateway.origin}/rpc/content/home`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  const { theme } = (await answer.json()) as { theme: { id: string } };
  return `/domains/content/pages/theme/index?id=${theme.id}`;
}

describe.each(ways)('from $name', (way) => {
  // The app lies on the phone from the second test on, and nothing that the first one left is found.
  let context: BrowserContext;
  beforeAll(async () => {
    context = await newPhone();
  });
  afterAll(() => context.close());

  it('keeps the address and title of the opener, and a reload shows that page', async () => {
    const { page } = await open(context);
    await go(page, way);
    expect(await tracesOf(page, nothing)).toEqual([]);
    expect(await page.title()).not.toMatch(way.words);
    await page.reload();
    await appStands(page);
    expect(await tracesOf(page, way.words)).toEqual([]);
    await page.close();
  }, 60_000);

  it('leaves nothing behind Back, Forward and reload after the quick exit', async () => {
    const { page, devtools } = await open(context);
    await go(page, way);
    await page.getByText('快速离开').filter({ visible: true }).first().click();
    await page.waitForURL('**/calendar');
    await appStands(page);
    expect(await page.locator('.taro-tabbar__tabbar').filter({ visible: true }).count()).toBe(0);
    const found = [await tracesOf(page, way.words)];
    let back = 0;
    while (back < 3 && (await step(page, devtools, -1))) {
      back += 1;
      found.push(await tracesOf(page, way.words));
    }
    while (await step(page, devtools, 1)) found.push(await tracesOf(page, way.words));
    await page.reload();
    await appStands(page);
    found.push(await tracesOf(page, way.words));
    expect(found.flat()).toEqual([]);
    const { entries } = await entriesOf(devtools);
    expect(JSON.stringify(entries)).not.toMatch(way.words);
    await page.close();
  }, 90_000);

  it('shows nothing when it was left for another site and comes back whole', async () => {
    const { page, devtools, restored } = await open(context);
    await go(page, way);
    await page.goto(elsewhere.origin);
    await page.evaluate(() => setTimeout(() => history.back()));
    await appStands(page);
    // The page says so in its console, whose messages come by another way than the page's own answers.
    while (restored.length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(restored).toHaveLength(1);
    expect(await tracesOf(page, way.words)).toEqual([]);
    while (await step(page, devtools, -1)) expect(await tracesOf(page, way.words)).toEqual([]);
    await page.close();
  }, 90_000);
});

it.each([
  ['another site', () => elsewhere.origin],
  // As the quick exit would be that does not replace its entry.
  ['the calendar, one entry further', () => `${gateway.origin}/calendar`],
])(
  'control: left for %s without our care, the help page is there again',
  async (_, target) => {
    const context = await newPhone();
    const { page, restored } = await open(context);
    await context.addInitScript(() => {
      const add = window.addEventListener.bind(window);
      const deaf = (type: string, listener: EventListener) => {
        if (type !== 'pagehide' && type !== 'pageshow') add(type, listener);
      };
      Object.assign(window, { addEventListener: deaf });
    });
    const [tab] = ways;
    if (!tab) throw new Error('no way');
    await go(page, tab);
    await page.goto(target());
    await page.evaluate(() => setTimeout(() => history.back()));
    while (restored.length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    await appStands(page);
    expect(restored).toHaveLength(1);
    expect(await tracesOf(page, helpWords)).toContain('page');
    await context.close();
  },
  60_000,
);

/** Another site, to be left for. */
async function serveElsewhere(): Promise<{ origin: string; server: Server }> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<title>elsewhere</title><p>elsewhere</p>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { origin: `http://localhost:${port}`, server };
}
