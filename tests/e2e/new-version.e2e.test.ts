import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '@tests/support/chromium';

/** The worker of the app over sites of three files, which say which version they are of. */
let browser: Browser;
let folder: string;
let site: Site;
let context: BrowserContext;

beforeAll(async () => {
  browser = await launchChromium();
  folder = mkdtempSync(path.join(os.tmpdir(), 'wh-versions-'));
  for (const version of [1, 2, 3]) buildVersion(version);
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  site = await startSite();
  context = await browser.newContext();
});

afterEach(async () => {
  await context?.close();
  await site.stop();
});

it('an old tab keeps working, and the next page is wholly of the new version', async () => {
  site.show(1);
  const old = await openTab();
  expect(await said(old)).toBe('main 1');
  await keeps(old, 1);

  site.show(2);
  const next = await openTab();
  expect(await said(next)).toBe('main 2');
  await keeps(next, 2);

  // The server has nothing of the first version any more.
  expect(await more(old)).toBe('main 1, part 1');
  expect(await more(next)).toBe('main 2, part 2');
  await site.stop();
  await old.reload();
  expect(await more(old)).toBe('main 2, part 2');
});

it('in the middle of a deployment nothing is kept of either, and the old one stays whole', async () => {
  site.show(1);
  await keeps(await openTab(), 1);
  site.show(2, { page: 1 });
  const during = await openTab();
  expect(await refused(during)).toBe(true);
  expect(await kept(during)).toHaveLength(1);

  site.show(3);
  const after = await openTab();
  await keeps(after, 3);
  // What was half there does not push out what the first tab still needs.
  expect(await more(during)).toBe('main 1, part 1');
  expect(await kept(after)).toHaveLength(2);
});

it('the version before the last one goes', async () => {
  for (const version of [1, 2, 3]) {
    site.show(version);
    await keeps(await openTab(), version);
  }
  const tab = await openTab();
  expect(await kept(tab)).toHaveLength(2);
});

async function openTab(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(site.origin);
  return page;
}

function said(page: Page): Promise<string> {
  return page.locator('#app').innerText();
}

/** Opens the part that is loaded when it is needed. */
async function more(page: Page): Promise<string> {
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const part = document.createElement('script');
        part.src = document.body.dataset.part ?? '';
        part.addEventListener('load', resolve);
        part.addEventListener('error', () => reject(new Error(part.src)));
        document.body.append(part);
      }),
  );
  return said(page);
}

/** Waits until the worker of this version has kept everything and is in charge. */
async function keeps(page: Page, version: number): Promise<void> {
  await page.evaluate(async (wanted) => {
    for (;;) {
      const isKept = (await caches.match(`/js/part.0000000${wanted}.js`)) !== undefined;
      const registration = await navigator.serviceWorker.getRegistration();
      const isBusy = registration?.installing || registration?.waiting;
      if (isKept && !isBusy && registration?.active?.state === 'activated') return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }, version);
}

/** Whether the worker that the server now has cannot be installed. */
function refused(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const worker = registration.installing;
    if (!worker) return registration.waiting === null;
    return new Promise<boolean>((resolve) => {
      const look = () => {
        if (worker.state === 'redundant') resolve(true);
        if (worker.state === 'activated') resolve(false);
      };
      worker.addEventListener('statechange', look);
      look();
    });
  });
}

function kept(page: Page): Promise<string[]> {
  return page.evaluate(() => caches.keys());
}

function buildVersion(version: number): void {
  const target = path.join(folder, String(version));
  mkdirSync(path.join(target, 'js'), { recursive: true });
  const main = `/js/main.0000000${version}.js`;
  const part = `/js/part.0000000${version}.js`;
  writeFileSync(
    path.join(target, 'index.html'),
    `<!doctype html><body data-part="${part}"><div id="app"></div><script src="${main}"></script>`,
  );
  writeFileSync(
    path.join(target, main),
    `document.getElementById('app').textContent = 'main ${version}';
     navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });`,
  );
  writeFileSync(
    path.join(target, part),
    `document.getElementById('app').textContent += ', part ${version}';`,
  );
  const builder = pathToFileURL(path.resolve('scripts/build/offline-worker.mjs')).href;
  execFileSync(process.execPath, [
    '--input-type=module',
    '-e',
    `import { buildOfflineWorker } from ${JSON.stringify(builder)};
     await buildOfflineWorker(${JSON.stringify(target)});`,
  ]);
}

interface Site {
  origin: string;
  /** From now on the server has this version alone; with `page`, the HTML is still another's. */
  show: (version: number, other?: { page: number }) => void;
  stop: () => Promise<void>;
}

async function startSite(): Promise<Site> {
  let files = 1;
  let page = 1;
  const server: Server = createServer((request, response) => {
    const name = request.url === '/' ? 'index.html' : (request.url ?? '');
    const version = name === 'index.html' ? page : files;
    try {
      const content = readFileSync(path.join(folder, String(version), name));
      const type = name.endsWith('.js') ? 'text/javascript' : 'text/html';
      response.setHeader('content-type', type);
      response.setHeader('cache-control', name.startsWith('/js/') ? 'max-age=0' : 'no-cache');
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}/`,
    show: (version, other) => {
      files = version;
      page = other?.page ?? version;
    },
    stop: async () => {
      server.closeAllConnections();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
    },
  };
}
