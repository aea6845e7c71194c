import type { Page } from 'playwright-core';
import { useSharedGateway } from '../support/shared-gateway';
import { closeBrowserAfterTests } from './runner/launch-browser';
import { openMiniProgram } from './runner/open-mini-program';

const gateway = useSharedGateway();
closeBrowserAfterTests();

/** Taps between two things to tap that stand together, and which of them nothing takes. */
function tapsBetween(page: Page): Promise<{ taken: number; lost: string[] }> {
  return page.evaluate(() => {
    const target = '.ui-pressable, .ui-button';
    const at = (x: number, y: number) => document.elementFromPoint(x, y)?.closest(target) ?? null;
    const found = { taken: 0, lost: [] as string[] };
    for (const first of document.querySelectorAll(target)) {
      first.scrollIntoView({ block: 'center' });
      const a = first.getBoundingClientRect();
      const [x, y] = [a.left + a.width / 2, a.top + a.height / 2];
      // Hidden, or under a sheet.
      if (at(x, y) !== first) continue;
      for (const second of first.parentElement?.querySelectorAll(`:scope > ${target}`) ?? []) {
        const b = second.getBoundingClientRect();
        const [across, down] = [b.left - a.right, b.top - a.bottom];
        const beside = across > -1 && across <= 16 && b.top <= y && b.bottom >= y;
        const below = down > -1 && down <= 12 && b.left <= x && b.right >= x;
        if (!beside && !below) continue;
        const hit = beside ? at(a.right + across / 2, y) : at(x, a.bottom + down / 2);
        if (hit) found.taken += 1;
        else found.lost.push(`${first.textContent} | ${second.textContent}`);
      }
    }
    return found;
  });
}

test.each([
  ['filters', 'pages/activities/index', '筛选', '想找什么样的？'],
  ['towns', 'pages/help/index', '选镇街', '你在哪个镇街'],
  ['numbers', 'pages/help/index', null, '12338'],
  ['services', 'pages/home/index', null, '本周身边活动'],
])('no tap falls between two of the %s', async (_what, path, opener, words) => {
  const app = await openMiniProgram({ baseUrl: gateway().origin, path });
  if (opener !== null) await app.tap(opener);
  await app.sees(words);
  const { taken, lost } = await tapsBetween(app.page);
  expect(lost).toEqual([]);
  expect(taken).toBeGreaterThan(2);
  await app.close();
});
