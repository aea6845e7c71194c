import type { Build } from '../build/read-build';
import { stopTouchesAstray, wentAstray } from './aim';
import { AppObject } from './app';
import { drawIntoWindow } from './backend';
import { defineElements } from './elements/define-elements';
import { watchLongPresses } from './elements/long-press';
import { navigatorsGo } from './elements/navigator';
import { compact, findField, findTab, findText, visibleText } from './find-text';
import { Frame } from './frame';
import { callHook, hasHook } from './call-hook';
import { watchUnknownNames } from './hidden-globals';
import { Modules } from './modules';
import { PageStack } from './page-stack';
import { Pages } from './pages';
import { clearErrors, readProblems, reportError, watchErrors, watchedConsole } from './problems';
import { meterSetData, readCount, startCounting } from './set-data-meter';
import { steadyPlace } from './steady-place';
import { Styles } from './styles';
import type { Phone } from './wx/device';
import { Wx } from './wx/offer-wx';

export interface Start {
  build: Build;
  /** Page to open, with its query; the first page of app.json when empty. */
  url: string;
  phone: Phone;
  storage: Record<string, unknown>;
  offline: boolean;
}

/** Starts the mini-program; what the test may ask and do afterwards is what this returns. */
export function start({ build, url, phone, storage, offline }: Start) {
  defineElements();
  watchErrors();
  stopTouchesAstray();
  watchLongPresses();
  const styles = new Styles(build);
  const app = new AppObject();
  const frame = new Frame(build.config.tabBar, {
    back: () => void names.navigateBack({}),
    tab: (path) => void names.switchTab({ url: `/${path}` }),
  });
  const given: Record<string, unknown> = {};
  const modules = new Modules(build, given);
  const pages = new Pages(build, modules, drawIntoWindow());
  const stack = new PageStack(pages, frame, build.config.tabBar, (page) =>
    styles.apply(pages.paths, page.path),
  );
  const wx = new Wx(phone, storage, frame, stack);
  if (offline) wx.network.cut(true);
  const names = {
    navigateBack: asAction(wx.names.navigateBack),
    switchTab: asAction(wx.names.switchTab),
  };
  navigatorsGo((openType, options) => {
    const name =
      openType === 'navigate' ? 'navigateTo' : openType === 'redirect' ? 'redirectTo' : openType;
    asAction(wx.names[name])(options);
  });
  Object.assign(given, {
    wx: watchUnknownNames(wx.names),
    console: watchedConsole(),
    App: app.define,
    getApp: app.get,
    getCurrentPages: () => stack.all().map((page) => page.instance),
    requirePlugin: () => {
      throw new Error('The runner has no plugins');
    },
  });
  meterSetData(() => stack.all().at(-1)?.path ?? '');

  const first = url || (build.config.pages[0] ?? '');
  try {
    modules.require('app');
    pages.defineMainPackage();
    app.launch(first.split('?')[0] ?? '', {});
    stack.reLaunch(first.startsWith('/') ? first : `/${first}`);
  } catch (error) {
    reportError(error, 'start');
  }

  return {
    path: () => stack.top().path,
    stack: () => stack.all().map((page) => page.path),
    query: () => stack.top().query,
    visibleText,
    sees: (text: string) => compact(visibleText()).includes(compact(text)),
    findText: (text: string, nth: number | undefined) => steadyPlace(() => findText(text, nth)),
    findField: (label: string) => steadyPlace(() => findField(label)),
    findTab: (text: string) => steadyPlace(() => findTab(text)),
    wentAstray,
    problems: readProblems,
    clearErrors,
    count: readCount,
    startCounting,
    calls: () => structuredClone(wx.calls),
    storage: () => wx.storage.all(),
    cut: (value: boolean) => wx.network.cut(value),
    loseAnswers: (count: number) => wx.network.loseAnswers(count),
    back: () => asAction(wx.names.navigateBack)({}),
    hide: () => {
      stack.hideTop();
      app.hide();
      wx.listeners.happen('AppHide', {});
    },
    show: () => {
      app.show();
      stack.showTop();
      wx.listeners.happen('AppShow', { path: stack.top().path, query: {}, scene: 1089 });
    },
    happen: (name: string, value: unknown) => wx.listeners.happen(name, value),
    pullDown: () => {
      const page = stack.top();
      if (!page.config.enablePullDownRefresh) throw new Error(`${page.path} cannot be pulled down`);
      page.element.setAttribute('refreshing', '');
      callHook(page.instance, 'onPullDownRefresh');
    },
    isRefreshing: () => stack.top().element.hasAttribute('refreshing'),
    scrollToEnd: () => {
      const { element } = stack.top();
      element.scrollTop = element.scrollHeight;
    },
    share: () => {
      const { instance } = stack.top();
      return hasHook(instance, 'onShareAppMessage')
        ? callHook(instance, 'onShareAppMessage', { from: 'menu' })
        : null;
    },
  };
}

export type Phone360 = ReturnType<typeof start>;

function asAction(value: unknown): (options: object) => void {
  return (options) => {
    if (typeof value !== 'function') throw new Error('wx has no such name');
    const result: unknown = value({
      ...options,
      fail: (error: unknown) => reportError(error, 'navigation'),
    });
    if (result instanceof Promise) result.catch(() => undefined);
  };
}

Object.assign(window, { startMiniProgram: start });
