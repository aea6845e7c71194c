import type { PageStack } from '../page-stack';
import { asynchronous, number, text } from './asynchronous';

/** Moving between pages, and the bars of the page on top. */
export function navigationNames(stack: PageStack) {
  const page = () => stack.top();
  return {
    navigateTo: asynchronous('navigateTo', ({ url, events }) => {
      const channel = new EventChannel(events);
      const opened = stack.navigateTo(text(url));
      opened.instance.getOpenerEventChannel = () => channel;
      return { eventChannel: channel };
    }),
    redirectTo: asynchronous('redirectTo', ({ url }) => void stack.redirectTo(text(url))),
    switchTab: asynchronous('switchTab', ({ url }) => void stack.switchTab(text(url))),
    reLaunch: asynchronous('reLaunch', ({ url }) => void stack.reLaunch(text(url))),
    navigateBack: asynchronous('navigateBack', ({ delta }) => stack.navigateBack(number(delta, 1))),
    setNavigationBarTitle: asynchronous('setNavigationBarTitle', ({ title }) => {
      page().config.navigationBarTitleText = text(title);
      stack.redraw();
    }),
    setNavigationBarColor: asynchronous('setNavigationBarColor', (options) => {
      page().config.navigationBarBackgroundColor = text(options.backgroundColor);
      page().config.navigationBarTextStyle = options.frontColor === '#ffffff' ? 'white' : 'black';
      stack.redraw();
    }),
    showNavigationBarLoading: asynchronous('showNavigationBarLoading', () => undefined),
    hideNavigationBarLoading: asynchronous('hideNavigationBarLoading', () => undefined),
    pageScrollTo: asynchronous('pageScrollTo', ({ scrollTop, selector }) => {
      const { element } = page();
      if (selector) element.querySelector(text(selector))?.scrollIntoView();
      else element.scrollTop = number(scrollTop, 0);
    }),
    startPullDownRefresh: asynchronous('startPullDownRefresh', () => undefined),
    stopPullDownRefresh: asynchronous('stopPullDownRefresh', () => {
      page().element.removeAttribute('refreshing');
    }),
    setTabBarBadge: asynchronous('setTabBarBadge', ({ index, text: badge }) =>
      markTab(number(index, 0), text(badge)),
    ),
    removeTabBarBadge: asynchronous('removeTabBarBadge', ({ index }) =>
      markTab(number(index, 0), ''),
    ),
    showTabBarRedDot: asynchronous('showTabBarRedDot', ({ index }) =>
      markTab(number(index, 0), ' '),
    ),
    hideTabBarRedDot: asynchronous('hideTabBarRedDot', ({ index }) =>
      markTab(number(index, 0), ''),
    ),
    preloadSubpackage: asynchronous('preloadSubpackage', () => undefined),
  };
}

function markTab(index: number, badge: string): void {
  const tab = document.querySelectorAll('frame-tab')[index];
  if (badge) tab?.setAttribute('badge', badge);
  else tab?.removeAttribute('badge');
}

type Listener = (...values: unknown[]) => void;

/** WeChat's channel between a page and the one it opened. */
class EventChannel {
  private readonly listeners = new Map<string, Set<Listener>>();

  constructor(events: unknown) {
    if (typeof events !== 'object' || events === null) return;
    for (const [name, listener] of Object.entries(events)) this.on(name, listener);
  }

  on(name: string, listener: Listener): void {
    this.listeners.set(name, (this.listeners.get(name) ?? new Set()).add(listener));
  }

  once(name: string, listener: Listener): void {
    const once: Listener = (...values) => {
      this.off(name, once);
      listener(...values);
    };
    this.on(name, once);
  }

  off(name: string, listener?: Listener): void {
    if (listener) this.listeners.get(name)?.delete(listener);
    else this.listeners.delete(name);
  }

  emit(name: string, ...values: unknown[]): void {
    for (const listener of Array.from(this.listeners.get(name) ?? [])) listener(...values);
  }
}
