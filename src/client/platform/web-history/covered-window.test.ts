import { coverAddress, coveredWindow, closeOnBack, pathOnTop, showAddress } from './covered-window';

const article = '/domains/content/pages/article/index?id=7';
const popped = jest.fn();
const app = coveredWindow();
app.addEventListener('popstate', popped);

const address = () => window.location.pathname + window.location.search;
const inside = () => app.location.pathname + app.location.search;
/** As the router's history does it. */
const push = (url: string) =>
  app.history.pushState({ idx: (app.history.state.idx ?? 0) + 1 }, '', url);

async function go(delta: number): Promise<void> {
  const done = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  app.history.go(delta);
  await done;
}

beforeEach(() => {
  popped.mockClear();
  window.history.pushState({ idx: 0 }, '', '/');
  document.title = '网上妇女之家';
  app.history.replaceState({ idx: 0 }, '', '/');
});

test('help is on top while the address stays that of the page before', () => {
  push('/policies');
  push('/service');
  expect([address(), inside(), pathOnTop()]).toEqual(['/policies', '/service', '/service']);
  expect(JSON.stringify(window.history.state)).not.toContain('service');
});

test('an article has its address once it is known to be ordinary, and not before', () => {
  push(article);
  expect([address(), inside()]).toEqual(['/', article]);
  showAddress();
  expect([address(), inside()]).toEqual([article, article]);
});

test('an article that was opened by its address and turns out discreet loses it', () => {
  window.history.replaceState(null, '', article);
  // The number that the router's history gives its first entry.
  app.history.replaceState({ idx: 0 }, '');
  coverAddress();
  expect([address(), inside()]).toEqual(['/', article]);
});

test('one step back forgets: a step forward shows the ordinary page', async () => {
  push('/service');
  await go(-1);
  expect(inside()).toBe('/');
  await go(1);
  expect([address(), inside()]).toEqual(['/', '/']);
});

test('Back closes an open sheet, and the router does not hear of it', async () => {
  const close = jest.fn();
  closeOnBack(close);
  const done = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  window.history.back();
  await done;
  expect(close).toHaveBeenCalledTimes(1);
  expect(popped).not.toHaveBeenCalled();
  expect(address()).toBe('/');
});

test('what a sheet left behind is used up by the next page', () => {
  const before = window.history.length;
  closeOnBack(() => undefined)();
  push('/policies');
  expect(window.history.length).toBe(before + 1);
});
