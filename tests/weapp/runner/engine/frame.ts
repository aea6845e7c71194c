import type { PageConfig, TabBar } from '../build/read-build';

/** Heights of the drawn phone in CSS pixels. */
export const bars = { status: 24, navigation: 44, tab: 50 };

/** The phone around the page: status bar, navigation bar with its capsule, tab bar, room for dialogs. */
export class Frame {
  readonly pages = part('pages');
  readonly overlay = part('overlay');
  private readonly navigation = part('navigation');
  private readonly title = part('title');
  private readonly backButton = part('back');
  private readonly tabs = part('tabs');

  constructor(
    private readonly tabBar: TabBar | undefined,
    actions: { back: () => void; tab: (path: string) => void },
  ) {
    this.backButton.setAttribute('role', 'button');
    this.backButton.setAttribute('aria-label', '返回');
    this.backButton.addEventListener('click', actions.back);
    this.title.setAttribute('role', 'heading');
    this.navigation.append(this.backButton, this.title, part('capsule'));
    this.tabs.setAttribute('role', 'tablist');
    for (const item of tabBar?.list ?? []) {
      const tab = document.createElement('frame-tab');
      tab.setAttribute('role', 'tab');
      if (item.iconPath) tab.append(picture(item.iconPath), picture(item.selectedIconPath));
      tab.append(document.createTextNode(item.text));
      tab.dataset.path = item.pagePath;
      tab.addEventListener('click', () => actions.tab(item.pagePath));
      this.tabs.append(tab);
    }
    document.body.append(this.navigation, this.pages, this.tabs, this.overlay);
  }

  /** Draws the bars as the page on top wants them. */
  show(path: string, config: PageConfig, canGoBack: boolean): void {
    const hasTabs = this.tabBar?.list.some((item) => item.pagePath === path) ?? false;
    const custom = config.navigationStyle === 'custom';
    const top = custom ? 0 : bars.status + bars.navigation;
    const bottom = hasTabs ? bars.tab : 0;
    this.navigation.style.display = custom ? 'none' : '';
    this.navigation.style.background = config.navigationBarBackgroundColor ?? '#fff';
    this.navigation.style.color = config.navigationBarTextStyle === 'white' ? '#fff' : '#000';
    this.title.textContent = config.navigationBarTitleText ?? '';
    this.backButton.style.display = canGoBack ? '' : 'none';
    this.tabs.style.display = hasTabs ? '' : 'none';
    this.tabs.style.background = this.tabBar?.backgroundColor ?? '#fff';
    Object.assign(this.pages.style, { top: `${top}px`, bottom: `${bottom}px` });
    const height = document.documentElement.clientHeight - top - bottom;
    document.documentElement.style.setProperty('--page-height', `${height}px`);
    for (const tab of this.tabs.querySelectorAll('frame-tab')) this.colour(tab, path);
  }

  /** Height of the room for a page, in CSS pixels. */
  pageHeight(): number {
    return this.pages.clientHeight;
  }

  private colour(tab: Element, path: string): void {
    if (!(tab instanceof HTMLElement)) return;
    const selected = tab.dataset.path === path;
    tab.setAttribute('aria-selected', String(selected));
    tab.style.color = (selected ? this.tabBar?.selectedColor : this.tabBar?.color) ?? '#333';
  }
}

function part(name: string): HTMLElement {
  return document.createElement(`frame-${name}`);
}

function picture(path: string | undefined): HTMLImageElement {
  const image = document.createElement('img');
  if (path) image.src = `/${path.replace(/^\//, '')}`;
  image.alt = '';
  return image;
}
