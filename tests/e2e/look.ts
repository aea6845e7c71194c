import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { findingsOf } from './findings';

/** Set to a folder, the pictures are kept there to be looked at. */
const pictures = process.env.PICTURES;
if (pictures) mkdirSync(pictures, { recursive: true });

/** What axe finds serious, and whether the page is wider than the screen; a picture beside it. */
export async function look(page: Page, name: string): Promise<string[]> {
  await page.waitForFunction(() => !document.querySelector('.loading'));
  if (pictures) await page.screenshot({ path: path.join(pictures, `${name}.png`) });
  return findingsOf(page, name);
}
