import type { CDPSession, Page } from 'playwright-core';

/** All that somebody who takes up the phone could find, by where it was found. */
export async function tracesOf(page: Page, words: RegExp): Promise<string[]> {
  const found = await page.evaluate(async () => {
    const caches = await cachedNames();
    return {
      page: document.documentElement?.innerHTML ?? '',
      title: document.title,
      address: decodeURIComponent(window.location.href),
      entry: JSON.stringify(window.history.state),
      storage: JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }),
      caches,
    };

    async function cachedNames(): Promise<string> {
      if (!('caches' in window)) return '';
      const names = await window.caches.keys();
      const requests = await Promise.all(
        names.map(async (name) => (await window.caches.open(name)).keys()),
      );
      return requests
        .flat()
        .map(({ url }) => url)
        .join(' ');
    }
  });
  const sensitive = /\/service|pages\/help|content\/pages\/(article|theme)/;
  return Object.entries(found)
    .filter(([where, text]) => words.test(text) || (isAddress(where) && sensitive.test(text)))
    .map(([where]) => where);
}

function isAddress(where: string): boolean {
  return where === 'address' || where === 'entry' || where === 'storage';
}

interface Entries {
  currentIndex: number;
  entries: { url: string; title: string }[];
}

/** The browser's own list behind the Back button. */
export async function entriesOf(devtools: CDPSession): Promise<Entries> {
  return devtools.send('Page.getNavigationHistory');
}

/** Steps as the browser's buttons do, and waits until a page of the app stands there. */
export async function step(page: Page, devtools: CDPSession, by: 1 | -1): Promise<boolean> {
  const { currentIndex, entries } = await entriesOf(devtools);
  const target = entries[currentIndex + by];
  if (!target?.url.startsWith('http')) return false;
  await page.evaluate((delta) => setTimeout(() => history.go(delta)), by);
  await until(async () => (await entriesOf(devtools)).currentIndex === currentIndex + by);
  await appStands(page);
  return true;
}

/** A page of the app is drawn, whatever happened to the document meanwhile. */
export async function appStands(page: Page): Promise<void> {
  await until(() =>
    page.evaluate(() => {
      const shown = [...document.querySelectorAll('.ui-page')];
      return document.readyState === 'complete' && shown.some((one) => one.checkVisibility());
    }),
  );
}

const patienceMs = 20_000;

async function until(holds: () => Promise<boolean>): Promise<void> {
  const giveUpAt = Date.now() + patienceMs;
  // The document may go away under the question.
  while (!(await holds().catch(() => false))) {
    if (Date.now() > giveUpAt) throw new Error('the page did not settle');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
