import type { TabBar } from '../build/read-build';
import type { Frame } from './frame';
import { callHook, hasHook } from './call-hook';
import { putAwayContainer } from './elements/page-container';
import type { OpenPage, Pages } from './pages';

const deepest = 10;
const reachBottomDistance = 50;

/** WeChat's page stack: the errors it gives are WeChat's own texts after "name:fail ". */
export class PageStack {
  private stack: OpenPage[] = [];
  private readonly keptTabs = new Map<string, OpenPage>();

  constructor(
    private readonly pages: Pages,
    private readonly frame: Frame,
    private readonly tabBar: TabBar | undefined,
    private readonly shown: (page: OpenPage) => void,
  ) {}

  top(): OpenPage {
    const page = this.stack.at(-1);
    if (!page) throw new Error('No page is open');
    return page;
  }

  all(): OpenPage[] {
    return [...this.stack];
  }

  navigateTo(url: string): OpenPage {
    const target = this.read(url);
    if (this.isTab(target.path)) throw new Error('can not navigateTo a tabbar page');
    if (this.stack.length >= deepest) throw new Error('webview count limit exceed');
    this.hideTop();
    return this.push(target);
  }

  redirectTo(url: string): OpenPage {
    const target = this.read(url);
    if (this.isTab(target.path)) throw new Error('can not redirectTo a tabbar page');
    this.popTop();
    return this.push(target);
  }

  switchTab(url: string): OpenPage {
    const target = this.read(url);
    if (!this.isTab(target.path)) throw new Error('can not switch to no-tabBar page');
    const before = this.stack.at(-1);
    if (before?.path === target.path) return before;
    while (this.stack.length > 1) this.popTop();
    this.hideTop();
    const first = this.stack[0];
    if (first && !this.isTab(first.path)) this.popTop();
    const kept = this.keptTabs.get(target.path);
    if (!kept) {
      this.stack = [];
      return this.push({ path: target.path, query: {} });
    }
    this.stack = [kept];
    this.show(kept);
    return kept;
  }

  reLaunch(url: string): OpenPage {
    const target = this.read(url);
    for (const page of new Set([...this.stack, ...this.keptTabs.values()])) this.pages.close(page);
    this.stack = [];
    this.keptTabs.clear();
    return this.push(target);
  }

  navigateBack(delta: number): void {
    if (putAwayContainer(this.top().element)) return;
    if (this.stack.length < 2) throw new Error('cannot navigate back at first page.');
    for (let n = 0; n < delta && this.stack.length > 1; n += 1) this.popTop();
    this.show(this.top());
  }

  redraw(): void {
    const page = this.top();
    this.frame.show(page.path, page.config, this.stack.length > 1);
  }

  private push({ path, query }: { path: string; query: Record<string, string> }): OpenPage {
    this.frame.show(path, this.pages.configOf(path), this.stack.length > 0);
    for (const page of this.frame.pages.children)
      if (page instanceof HTMLElement) page.hidden = true;
    const page = this.pages.open(path, query, this.frame.pages);
    this.stack.push(page);
    if (this.isTab(path)) this.keptTabs.set(path, page);
    this.followScrolling(page);
    callHook(page.instance, 'onLoad', { ...query });
    // It may have led elsewhere already.
    if (this.stack.at(-1) !== page) return page;
    this.show(page);
    requestAnimationFrame(() => callHook(page.instance, 'onReady'));
    return page;
  }

  private show(page: OpenPage): void {
    for (const one of this.frame.pages.children) {
      if (one instanceof HTMLElement) one.hidden = one !== page.element;
    }
    this.shown(page);
    this.redraw();
    page.root.getComponent().triggerPageLifetime('show', []);
    callHook(page.instance, 'onShow');
  }

  hideTop(): void {
    const page = this.stack.at(-1);
    if (!page) return;
    page.root.getComponent().triggerPageLifetime('hide', []);
    callHook(page.instance, 'onHide');
  }

  showTop(): void {
    this.show(this.top());
  }

  private popTop(): void {
    const page = this.stack.pop();
    if (!page) return;
    this.keptTabs.delete(page.path);
    this.pages.close(page);
  }

  private read(url: string): { path: string; query: Record<string, string> } {
    const [address = '', search = ''] = url.split('?');
    const path = address.startsWith('/')
      ? address.slice(1)
      : relative(this.stack.at(-1)?.path ?? '', address);
    if (!this.pages.paths.includes(path)) throw new Error(`page "${path}" is not found`);
    const query: Record<string, string> = {};
    for (const pair of search.split('&').filter(Boolean)) {
      const at = pair.indexOf('=');
      query[at < 0 ? pair : pair.slice(0, at)] = at < 0 ? '' : pair.slice(at + 1);
    }
    return { path, query };
  }

  private isTab(path: string): boolean {
    return this.tabBar?.list.some((item) => item.pagePath === path) ?? false;
  }

  private followScrolling(page: OpenPage): void {
    let wasAtBottom = false;
    page.element.addEventListener('scroll', (event) => {
      if (event.target !== page.element) return;
      const { scrollTop, scrollHeight, clientHeight } = page.element;
      if (hasHook(page.instance, 'onPageScroll'))
        callHook(page.instance, 'onPageScroll', { scrollTop });
      const distance = page.config.onReachBottomDistance ?? reachBottomDistance;
      const atBottom = scrollHeight - scrollTop - clientHeight <= distance;
      if (atBottom && !wasAtBottom) callHook(page.instance, 'onReachBottom');
      wasAtBottom = atBottom;
    });
  }
}

function relative(from: string, target: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
