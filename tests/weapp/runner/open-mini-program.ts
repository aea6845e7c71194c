import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Page, Route } from 'playwright-core';
import { answerHost, type Outside } from './answer-host';
import { phoneHeight, phoneWidth } from './build/phone-measures';
import { readBuild } from './build/read-build';
import { bundleEngine } from './bundle-engine';
import { launchBrowser } from './launch-browser';
import { MiniProgram } from './mini-program';

const origin = 'https://weapp.invalid';
const usualFontSize = 16;
const careFontSize = 21;
const usualBaseLibrary = '3.8.0';

export interface OpenOptions extends Outside {
  /** Built mini-program; `dist/weapp` when left out. */
  folder?: string;
  /** Page to open with its query; the first page when left out. */
  path?: string;
  /** What the phone's storage holds at the start. */
  storage?: Record<string, unknown>;
  /** Size of type in CSS pixels that she chose in WeChat; 16 is the usual one. */
  fontSize?: number;
  /** WeChat's own care mode (关怀模式), which programs see as a larger size of type. */
  care?: boolean;
  theme?: 'light' | 'dark';
  offline?: boolean;
  /** Code that `wx.login` gives. */
  loginCode?: string;
  /** False: the first private call asks her to agree to the privacy guide. */
  privacyAgreed?: boolean;
  /** Version of WeChat's base library; names that came later are missing. */
  baseLibrary?: string;
  /** Names of `wx` that she forbade in WeChat's settings, such as `saveImageToPhotosAlbum`. */
  refused?: readonly string[];
}

/** Starts the built mini-program on a drawn phone and waits until its first page stands. */
export async function openMiniProgram(options: OpenOptions = {}): Promise<MiniProgram> {
  const folder = path.resolve(options.folder ?? 'dist/weapp');
  const build = readBuild(folder);
  const { script, style } = await bundleEngine();
  const browser = await launchBrowser();
  const context = await browser.newContext({
    viewport: { width: phoneWidth, height: phoneHeight },
    deviceScaleFactor: 2,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: options.theme ?? 'light',
  });
  const page = await context.newPage();
  const outsideErrors = watchOutside(page);
  await page.route('**/*', (route) => serve(route, folder, outsideErrors));
  await page.exposeFunction('askHost', (question: { kind: string; payload: unknown }) =>
    answerHost(options, question),
  );
  await page.goto(`${origin}/`);
  await page.addStyleTag({ content: style });
  await page.addScriptTag({ content: script });
  await page.evaluate(
    (start) => {
      window.miniProgram = window.startMiniProgram(start);
    },
    {
      build,
      url: options.path ?? '',
      storage: options.storage ?? {},
      offline: options.offline ?? false,
      phone: {
        fontSize: options.fontSize ?? (options.care ? careFontSize : usualFontSize),
        theme: options.theme ?? ('light' as const),
        appId: 'wx0000000000000000',
        loginCode: options.loginCode ?? 'runner-code',
        privacyAgreed: options.privacyAgreed ?? true,
        baseLibrary: options.baseLibrary ?? usualBaseLibrary,
        refused: options.refused ?? [],
      },
    },
  );
  return new MiniProgram(page, outsideErrors);
}

/** Errors that only the browser sees, such as a script that does not parse. */
function watchOutside(page: Page): string[] {
  const errors: string[] = [];
  page.on('crash', () => errors.push('the browser tab crashed'));
  return errors;
}

/** Files of the build come from its folder; nothing goes out to the network. */
async function serve(route: Route, folder: string, errors: string[]): Promise<void> {
  const url = new URL(route.request().url());
  if (url.origin !== origin) {
    if (url.protocol === 'http:') errors.push(`plain http from the page: ${url.href}`);
    await route.abort();
    return;
  }
  if (url.pathname === '/') {
    await route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>weapp</title>' });
    return;
  }
  const file = path.join(folder, decodeURIComponent(url.pathname));
  if (!file.startsWith(folder) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
    errors.push(`file not in the build: ${url.pathname}`);
    await route.fulfill({ status: 404 });
    return;
  }
  await route.fulfill({ path: file, body: readFileSync(file) });
}
