import { call } from '@tests/weapp/sign-in-on-phone';
import type { ScreenToSee } from './screens';

interface Listed {
  id: string;
  title: string;
}

/** Title of the demo's article that speaks of violence, as lists have it. */
export const discreetTitle = '做个好邻居：六件小事';
export const openTitle = '87 所母亲学堂，怎么找到你家附近的';

export async function articleCalled(origin: string, title: string): Promise<string> {
  const { items } = await call(origin, 'content/list', { limit: 50 });
  const found = (Array.isArray(items) ? (items as Listed[]) : []).find(
    (item) => item.title === title,
  );
  if (!found) throw new Error(`the demo has no article "${title}"`);
  return `/domains/content/pages/article/index?id=${found.id}`;
}

/** News, an article, one that leaves no trace, and the theme of November. */
export async function contentScreens(origin: string): Promise<ScreenToSee[]> {
  const { theme } = await call(origin, 'content/home', {});
  const themeId = typeof theme === 'object' && theme !== null && 'id' in theme ? theme.id : null;
  const screens = [
    { name: 'news', path: '/domains/content/pages/list/index', shows: '都在这里了' },
    {
      name: 'article',
      path: await articleCalled(origin, openTitle),
      shows: '怎么找到你家附近的',
    },
    {
      name: 'article-discreet',
      path: await articleCalled(origin, discreetTitle),
      shows: '快速离开',
    },
  ];
  // The demo's themes have their days; outside them there is none to be looked at.
  if (typeof themeId !== 'string') return screens;
  const path = `/domains/content/pages/theme/index?id=${themeId}`;
  return [...screens, { name: 'theme', path, shows: '可以去的活动' }];
}
