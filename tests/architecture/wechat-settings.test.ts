import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { helpLines } from '@shared/organisation/help/help-lines';

interface Rule {
  action: 'allow' | 'disallow';
  page: string;
}
interface AppConfig {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
}

const project = JSON.parse(readFileSync('project.config.json', 'utf8'));
const { rules }: { rules: Rule[] } = JSON.parse(readFileSync('src/client/sitemap.json', 'utf8'));

async function pages(): Promise<string[]> {
  Object.assign(globalThis, { ALONE: '', defineAppConfig: (config: AppConfig) => config });
  const { default: config } = await import('@client/app.config');
  const { pages: tabs, subPackages = [] } = config;
  const inside = subPackages.flatMap(({ root, pages: own }) =>
    own.map((page) => `${root}/${page}`),
  );
  return [...(tabs ?? []), ...inside];
}

describe("WeChat's search", () => {
  test('what is not named stays out, and what is named is a page', async () => {
    const there = await pages();
    expect(rules.at(-1)).toEqual({ action: 'disallow', page: '*' });
    expect(rules.slice(0, -1).filter(({ page }) => !there.includes(page))).toEqual([]);
  });

  test('only activities and the list of news are found', () => {
    expect(rules.filter(({ action }) => action === 'allow').map(({ page }) => page)).toEqual([
      'pages/activities/index',
      'domains/activities/pages/detail/index',
      'domains/activities/pages/series/index',
      'domains/content/pages/list/index',
    ]);
  });
});

test('what is uploaded is made small, checked for its addresses, and promises no maps', () => {
  expect(project.setting).toMatchObject({
    minified: true,
    minifyWXML: true,
    minifyWXSS: true,
    urlCheck: true,
    uploadWithSourceMap: false,
  });
});

test('the page for an old WeChat has the numbers of the help page', () => {
  const page = readFileSync('src/client/old-wechat/index.wxml', 'utf8');
  for (const { number, name, by } of helpLines) {
    expect(page).toContain(by === 'call' ? `data-number="${number}"` : number);
    if (by === 'call') expect(page).toContain(`</text>${name}<`);
  }
});

/** Calls that WeChat refuses unless the privacy guide declares them, and what the guide has to name. */
const privateCalls = [
  ['saveImageToPhotosAlbum', 'album', '相册'],
  ['addPhoneCalendar', 'calendar', '日历'],
  ['setClipboardData', 'clipboard', '剪贴板'],
] as const;
const otherPrivateCalls =
  /\b(getClipboardData|chooseMedia|chooseImage|chooseAddress|chooseLocation|getLocation|getFuzzyLocation|addPhoneContact|chooseContact|getWeRunData|startRecord|createCameraContext|getPhoneNumber|chooseAvatar)\b/;

test('every private call is named by the checklist of deployment and to her who is asked', () => {
  const source = readdirSync('src/client', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map((name) => readFileSync(path.join('src/client', name), 'utf8'))
    .join('\n');
  const deploy = readFileSync('deploy/cloudbase/README.md', 'utf8');
  const sheet = readFileSync('src/client/ui/page/privacy-sheet.tsx', 'utf8');
  const guide = deploy.split('\n').find((line) => line.includes('用户隐私保护指引')) ?? '';
  for (const [call, named, said] of privateCalls) {
    expect(source).toContain(`Taro.${call}`);
    expect(guide).toContain(named);
    expect(sheet).toContain(said);
  }
  expect(source).not.toMatch(otherPrivateCalls);
});
