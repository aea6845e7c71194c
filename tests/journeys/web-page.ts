import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Screen } from './at-a-screen';

const wait = 30_000;
/** One try to tap: then the place is looked for anew. */
const shortly = 2_000;

/** The H5 app in a phone's browser, driven by what a person sees. */
export class WebPage implements Screen {
  /** What the page itself complained about; a journey ends with none. */
  readonly errors: string[] = [];

  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
  ) {
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
  }

  static async open(browser: Browser, url: string, width = 360): Promise<WebPage> {
    const context = await browser.newContext({
      viewport: { width, height: 780 },
      deviceScaleFactor: 2,
      hasTouch: true,
      isMobile: true,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    });
    const page = new WebPage(await context.newPage(), context);
    await page.page.goto(url);
    return page;
  }

  // Pages below the one on top stay in the document, hidden.
  private onTop(text: string) {
    return this.page.getByText(text).filter({ visible: true }).first();
  }

  /** Taps the place with this text or label that lies on top, as a finger would find it. */
  async tap(text: string): Promise<void> {
    const giveUpAt = Date.now() + wait;
    for (;;) {
      const handle = await this.page.waitForFunction(findOnTop, text, { timeout: wait });
      try {
        return await handle.asElement()?.click({ timeout: shortly });
      } catch (error) {
        // A page that slides in or out is drawn anew under the finger: look again.
        if (Date.now() > giveUpAt) throw error;
      }
    }
  }

  async tapTab(text: string): Promise<void> {
    await this.page
      .locator('.weui-tabbar__item, .taro-tabbar__tabbar a')
      .filter({ hasText: text })
      .first()
      .click({ timeout: wait });
  }

  async type(label: string, value: string): Promise<void> {
    await this.page
      .getByLabel(label, { exact: true })
      .filter({ visible: true })
      .first()
      .fill(value);
  }

  async sees(text: string, timeout = wait): Promise<void> {
    try {
      await this.onTop(text).waitFor({ state: 'visible', timeout });
    } catch (error) {
      const shown = await this.text();
      throw new Error(`${text} is not on ${this.page.url()}, which says:\n${shown}`, {
        cause: error,
      });
    }
  }

  async doesNotSee(text: string, timeout = wait): Promise<void> {
    await this.onTop(text).waitFor({ state: 'hidden', timeout });
  }

  text(): Promise<string> {
    return this.page.evaluate(() => document.body.innerText);
  }

  async back(): Promise<void> {
    await this.tap('返回');
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}

/** Runs in the page: the smallest element with the text that no other one covers, exact texts first. */
function findOnTop(text: string): Element | null {
  const wordsOf = (element: Element) => [
    element.getAttribute('aria-label') ?? '',
    element instanceof HTMLElement ? element.innerText : '',
  ];
  const isOnTop = (element: Element) => {
    element.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = element.getBoundingClientRect();
    const top = document.elementFromPoint(x + width / 2, y + height / 2);
    return (
      width > 0 && height > 0 && top !== null && (element.contains(top) || top.contains(element))
    );
  };
  const size = (element: Element) => element.querySelectorAll('*').length;
  const found = [...document.body.querySelectorAll('*')]
    .filter((element) => wordsOf(element).some((words) => words.includes(text)))
    .sort((a, b) => {
      const inexact = (element: Element) =>
        wordsOf(element).some((words) => words.trim() === text) ? 0 : 1;
      return inexact(a) - inexact(b) || size(a) - size(b);
    });
  return found.slice(0, 30).find(isOnTop) ?? null;
}
