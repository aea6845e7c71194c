import { source, type run } from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * What axe finds serious on the page as it stands, and whether it is wider than the screen. axe runs in
 * the page and only what it found comes back: all that it looked at is megabytes.
 * @param name of the page, which every finding begins with
 */
export async function findingsOf(page: Page, name: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const found = await page.evaluate(runAxe);
  return found.map((finding) => `${name}: ${finding}`);
}

/** Runs in the page. */
async function runAxe(): Promise<string[]> {
  const { axe } = window as unknown as { axe: { run: typeof run } };
  const { violations } = await axe.run(document, { resultTypes: ['violations'] });
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} at ${String(nodes[0]?.target)}`);
  const isWide = document.documentElement.scrollWidth > innerWidth;
  return isWide ? [...serious, 'scrolls sideways'] : serious;
}
