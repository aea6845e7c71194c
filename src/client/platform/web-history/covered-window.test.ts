import {
  closeInside,
  closeOnBack,
  coverAddress,
  coveredWindow,
  pathOnTop,
  showAddress,
} from './covered-window';

const article = '/domains/content/pages/article/index?id=7';
const popped = jest.fn();
const app = coveredWindow();
app.addEventListener('popstate', popped);

const address = () => window.location.pathname + window.location.search;
const inside = () => app.location.pathname + app.location.search;
/** The browser's own Back, with the steps that follow from it. */
async function browserBack(): Promise<void> {
  window.history.back();
  await settled();
}

/** jsdom's steps through the history are timers of no length; three follow each other at most. */
async function settled(): Promise<void> {
  for (let at = 0; at < 12; at += 1) await new Promise((later) => setTimeout(later));
}

/** Steps inside of the page on top, that are closed in their order. */
function openSteps(...names: string[]): { closed: string[]; forgets: (() => void)[] } {
  const closed: string[] = [];
  const forgets = names.map((name) => closeOnBack(() => closed.push(name)));
  opened.push(...forgets);
  return { closed, forgets };
}
const opened: (() => void)[] = [];
afterEach(() => {
  for (const forget of opened.splice(0)) forget();
});

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

describe('steps inside of a page that nobody else shall see', () => {
  beforeEach(() => push('/service'));

  test('Back closes one after the other, the innermost first, and leaves from the outermost', async () => {
    const { closed } = openSteps('first', 'second', 'sheet');
    for (const soFar of [['sheet'], ['sheet', 'second'], ['sheet', 'second', 'first']]) {
      await browserBack();
      expect(closed).toEqual(soFar);
      expect([address(), inside()]).toEqual(['/', '/service']);
    }
    expect(popped).not.toHaveBeenCalled();
    await browserBack();
    expect(popped).toHaveBeenCalledTimes(1);
    expect(inside()).toBe('/');
  });

  test('each step has an entry of its own, of which nothing tells what it is', () => {
    const before = window.history.length;
    openSteps('first', 'second');
    expect(window.history.length).toBe(before + 2);
    expect([address(), window.history.state]).toEqual(['/', { idx: 1, over: 2 }]);
  });

  test('what was closed by hand costs no second Back', async () => {
    const { closed, forgets } = openSteps('first', 'second', 'third');
    forgets[2]?.();
    forgets[1]?.();
    await browserBack();
    expect(closed).toEqual(['first']);
    await browserBack();
    expect(inside()).toBe('/');
  });

  test('all wiped: one Back leaves, over whatever entries are left', async () => {
    const { closed, forgets } = openSteps('first', 'second', 'third');
    for (const forget of forgets) forget();
    await browserBack();
    expect([closed, inside()]).toEqual([[], '/']);
  });

  test('Forward opens nothing again, and Back goes on from what is shown', async () => {
    const { closed } = openSteps('first', 'second');
    await browserBack();
    window.history.forward();
    await settled();
    await browserBack();
    expect(closed).toEqual(['second', 'first']);
    expect(popped).not.toHaveBeenCalled();
  });

  test('a page over it has steps of its own, and these wait for it', async () => {
    const under = openSteps('result');
    push('/domains/protection/pages/write/index');
    const over = openSteps('leaving', 'told');
    await browserBack();
    expect([over.closed, under.closed]).toEqual([['told'], []]);
    app.history.go(-1);
    await settled();
    await browserBack();
    expect([over.closed, under.closed]).toEqual([['told'], ['result']]);
    expect(inside()).toBe('/service');
  });

  test('the router steps back over a page and not over one of its entries', async () => {
    push('/domains/protection/pages/write/index');
    openSteps('leaving', 'told');
    await go(-1);
    expect(inside()).toBe('/service');
  });

  test('the button of the page does what Back does, where something is open', async () => {
    expect(closeInside()).toBe(false);
    const { closed } = openSteps('first');
    expect(closeInside()).toBe(true);
    await settled();
    expect([closed, inside()]).toEqual([['first'], '/service']);
    expect(closeInside()).toBe(false);
  });

  test('a step over several entries closes each of them', async () => {
    const { closed } = openSteps('first', 'second');
    window.history.go(-2);
    await settled();
    expect(closed).toEqual(['second', 'first']);
    expect([window.history.state, inside()]).toEqual([{ idx: 1 }, '/service']);
  });
});
