import type { Page } from 'playwright-core';
import type { Found } from './engine/find-text';
import type { Problems } from './engine/problems';
import type { SetDataCount } from './engine/set-data-meter';
import type { Phone360 } from './engine/start';

const longestWait = 5000;
const nextLook = 20;
const longTouch = 450;

/** A running mini-program, driven by what a person sees: texts, labels, taps. */
export class MiniProgram {
  private expected: RegExp[] = [];

  constructor(
    readonly page: Page,
    private readonly outsideErrors: string[],
  ) {}

  /** Taps the place with this text or aria-label; `nth` counts from 0 when there are several. */
  async tap(text: string, options: { nth?: number; timeout?: number } = {}): Promise<void> {
    await this.touch(text, () => this.ask('findText', text, options.nth), options.timeout);
  }

  /** Taps the tab at the foot, whatever else on the screen has the same name. */
  async tapTab(text: string): Promise<void> {
    await this.touch(text, () => this.ask('findTab', text));
  }

  async longPress(text: string): Promise<void> {
    const { x, y } = await this.place(text, () => this.ask('findText', text, undefined));
    const session = await this.page.context().newCDPSession(this.page);
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await new Promise((resolve) => setTimeout(resolve, longTouch));
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  /** Replaces what is in the field with this label, placeholder or aria-label. */
  async type(field: string, value: string): Promise<void> {
    await this.touch(field, () => this.ask('findField', field));
    await this.page.keyboard.press('Control+A');
    if (value === '') await this.page.keyboard.press('Delete');
    else await this.page.keyboard.insertText(value);
  }

  /** Types and presses the keyboard's own "done". */
  async typeAndConfirm(field: string, value: string): Promise<void> {
    await this.type(field, value);
    await this.page.keyboard.press('Enter');
  }

  /** Opens the picker with this text and takes one option of each column; a date is typed. */
  async pick(picker: string, ...options: string[]): Promise<void> {
    await this.tap(picker);
    for (const option of options) {
      if (/^\d{4}-\d\d-\d\d$|^\d\d:\d\d$/.test(option))
        await this.type(option.includes(':') ? '时间' : '日期', option);
      else await this.tap(option);
    }
    await this.tap('确定');
  }

  /** Waits until the screen shows `text`, wherever spaces and lines break. */
  async sees(text: string, timeout = longestWait): Promise<void> {
    const seen = await this.until(() => this.ask('sees', text), timeout);
    if (!seen) throw new Error(`"${text}" is not on the screen.\n${await this.screen()}`);
  }

  async doesNotSee(text: string, timeout = longestWait): Promise<void> {
    const gone = await this.until(async () => !(await this.ask('sees', text)), timeout);
    if (!gone) throw new Error(`"${text}" is still on the screen.\n${await this.screen()}`);
  }

  /** Waits until the page on top is `path`. */
  async isOn(path: string, timeout = longestWait): Promise<void> {
    const there = await this.until(async () => (await this.path()) === path, timeout);
    if (!there)
      throw new Error(`The page is ${await this.path()}, not ${path}.\n${await this.screen()}`);
  }

  text = (): Promise<string> => this.ask('visibleText');
  path = (): Promise<string> => this.ask('path');
  stack = (): Promise<string[]> => this.ask('stack');
  query = (): Promise<Record<string, string>> => this.ask('query');
  storage = (): Promise<Record<string, unknown>> => this.ask('storage');
  /** What the phone was asked to do outside: telephone calls, calendar entries, subscriptions. */
  calls = () => this.ask('calls');
  /** setData calls and bytes since the start or the last `startCounting`. */
  setData = (): Promise<SetDataCount> => this.ask('count');
  startCounting = (): Promise<void> => this.ask('startCounting');
  offline = (cut: boolean): Promise<void> => this.ask('cut', cut);
  /** The next requests reach the server, their answers are lost on the way back. */
  loseAnswers = (count: number): Promise<void> => this.ask('loseAnswers', count);
  back = (): Promise<void> => this.ask('back');
  hide = (): Promise<void> => this.ask('hide');
  show = (): Promise<void> => this.ask('show');
  scrollToEnd = (): Promise<void> => this.ask('scrollToEnd');
  /** What the page would share: title and path, or null when it does not. */
  share = (): Promise<unknown> => this.ask('share');
  /** Lets an event of `wx` happen: `happen('UserCaptureScreen', {})`. */
  happen = (name: string, value: unknown): Promise<void> => this.ask('happen', name, value);

  /** Pulls the page down and waits until it says that it is done. */
  async pullDown(): Promise<void> {
    await this.ask('pullDown');
    const done = await this.until(async () => !(await this.ask('isRefreshing')), longestWait);
    if (!done) throw new Error('The page was pulled down and never called stopPullDownRefresh');
  }

  async screenshot(file: string): Promise<void> {
    await this.page.screenshot({ path: file, animations: 'disabled' });
  }

  async problems(): Promise<Problems> {
    const problems = await this.ask('problems');
    const errors = [...problems.errors, ...this.outsideErrors];
    return {
      ...problems,
      errors: errors.filter((error) => !this.expected.some((one) => one.test(error))),
    };
  }

  /** Errors that fit do not fail the test. */
  expectError(pattern: RegExp): void {
    this.expected.push(pattern);
  }

  /** Closes the phone; throws when anything went wrong on it that the test did not expect. */
  async close(): Promise<void> {
    const problems = await this.problems();
    await this.page.context().close();
    const lines = [
      ...problems.missingNames.map((name) => `wx.${name} was called, the runner does not offer it`),
      ...problems.errors,
    ];
    if (lines.length > 0) throw new Error(`The mini-program had problems:\n${lines.join('\n')}`);
  }

  /** A short touch, and the time the page takes to answer it when it needs nothing from outside. */
  private async touch(text: string, find: () => Promise<Found>, timeout?: number): Promise<void> {
    const reached = await this.until(async () => {
      const { x, y } = await this.place(text, find, timeout);
      await this.page.touchscreen.tap(x, y);
      await this.page.evaluate(
        () =>
          new Promise((drawn) =>
            requestAnimationFrame(() => requestAnimationFrame(() => drawn(null))),
          ),
      );
      return !(await this.ask('wentAstray'));
    }, longestWait);
    if (!reached) throw new Error(`"${text}" moved away under every touch on ${await this.path()}`);
  }

  private async place(
    text: string,
    find: () => Promise<Found>,
    timeout: number = longestWait,
  ): Promise<{ x: number; y: number }> {
    let found: Found = { state: 'missing', visible: [] };
    await this.until(async () => {
      found = await find();
      return found.state === 'found';
    }, timeout);
    return placeOrError(found, text, await this.path());
  }

  private async until(holds: () => Promise<boolean>, timeout: number): Promise<boolean> {
    const end = Date.now() + timeout;
    while (!(await holds())) {
      if (Date.now() > end) return false;
      await new Promise((resolve) => setTimeout(resolve, nextLook));
    }
    return true;
  }

  private async screen(): Promise<string> {
    const { errors, missingNames } = await this.problems();
    const trouble = [...errors, ...missingNames.map((name) => `missing wx.${name}`)].join('\n');
    return `On ${await this.path()}:\n${await this.text()}\n${trouble}`;
  }

  private ask<K extends keyof Phone360>(
    name: K,
    ...values: Parameters<Phone360[K]>
  ): Promise<Awaited<ReturnType<Phone360[K]>>> {
    return this.page.evaluate(
      ([action, given]) => Reflect.apply(window.miniProgram[action], undefined, given),
      [name, values] as const,
    );
  }
}

function placeOrError(found: Found, text: string, path: string): { x: number; y: number } {
  if (found.state === 'found') return found;
  const reasons = {
    missing: () =>
      `not on the screen of ${path}, which shows:\n${found.state === 'missing' ? found.visible.join('\n') : ''}`,
    several: () =>
      `there ${found.state === 'several' ? found.count : 0} times on ${path}: say which with { nth }`,
    disabled: () => `disabled on ${path}`,
    moving: () => `still moving on ${path}`,
    covered: () => `covered on ${path} by ${found.state === 'covered' ? found.by : ''}`,
  };
  throw new Error(`"${text}" is ${reasons[found.state]()}`);
}
