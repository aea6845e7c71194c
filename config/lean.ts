import path from 'node:path';
import { ProvidePlugin } from 'webpack';

const root = path.resolve(__dirname, '..');
const inPlatform = (file: string) => path.join(root, 'src/client/platform', file);

/** The part of webpack-chain that is used here. */
export interface Chain {
  resolve: { alias: { set: (name: string, file: string | false) => unknown } };
  module: { rule: (name: string) => Rule };
  plugin: (name: string) => { use: (plugin: typeof ProvidePlugin, options: object[]) => unknown };
}

interface Rule {
  test: (file: RegExp) => Rule;
  enforce: (when: 'pre' | 'post') => Rule;
  include: { add: (folder: string) => unknown };
  use: (name: string) => { loader: (file: string) => unknown };
}

/** What Taro's runtime brings into the browser's first file and nothing of ours asks for. */
export function leanWeb({ resolve, module }: Chain): void {
  const { alias } = resolve;
  // Every browser of our list has these (chrome 80, iOS 13).
  alias.set('whatwg-fetch$', false);
  alias.set('abortcontroller-polyfill/dist/abortcontroller-polyfill-only$', false);
  // Taro.request goes that way only where it is told `jsonp`.
  alias.set('jsonp-retry$', false);
  // Nor does a page ask for Taro.addPhoneCalendar there: the server makes the file (add-to-calendar.ts).
  alias.set('ics$', false);
  alias.set('query-string$', inPlatform('web-query.ts'));
  module
    .rule('without-icon-font')
    .test(/taro-components\.css$/)
    .enforce('pre')
    .use('without-icon-font')
    .loader(path.join(__dirname, 'plugins/without-icon-font.js'));
}

/** What a mini-program has not, or Taro's runtime brings into it for nothing. */
export function leanWechat(chain: Chain): void {
  provideAbortController(chain);
  withoutHtmlParser(chain);
  // See the file.
  chain.resolve.alias.set('react-dom', inPlatform('wechat-root.ts'));
}

/** A mini-program has no AbortController, and TanStack Query would wait for ever without a word. */
function provideAbortController(chain: Chain): void {
  chain.plugin('abort-controller').use(ProvidePlugin, [
    {
      AbortController: ['abortcontroller-polyfill/dist/cjs-ponyfill.js', 'AbortController'],
      Event: [inPlatform('abort-event.ts'), 'AbortEvent'],
    },
  ]);
}

/** Nothing sets innerHTML, yet Taro's runtime imports the parser for it. */
function withoutHtmlParser(chain: Chain): void {
  const parser = path.join(
    path.dirname(require.resolve('@tarojs/runtime')),
    'dom-external/inner-html/html.js',
  );
  chain.resolve.alias.set(parser, inPlatform('no-inner-html.ts'));
}
