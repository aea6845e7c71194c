import path from 'node:path';
import { defineConfig } from '@tarojs/cli';
import { buildConstants } from './constants';
import development from './dev';
import { addIconMasks } from './icons';
import { firstPage } from './first-page';
import { leanWeb, leanWechat, type Chain as LeanChain } from './lean';
import { compiledFolders } from './modern-packages';
import production from './prod';
import { sealInWechat, withoutOtherSuites } from './sealing';

const root = path.resolve(__dirname, '..');
const platform = process.env.TARO_ENV;
/** One domain that is built by itself; empty: the whole app. */
const alone = process.env.CLIENT_ALONE ?? '';
const built = alone === '' ? platform : `${platform}-alone`;

/** Pages by address on H5, the one shown first; the page's own path goes on working. */
const addresses = Object.fromEntries(
  Object.entries(
    alone === ''
      ? {
          home: '/',
          activities: '/activities',
          help: '/service',
          policies: '/policies',
          mine: '/mine',
          calendar: '/calendar',
        }
      : { help: '/', calendar: '/calendar' },
  ).map(([page, address]) => [`/pages/${page}/index`, [address, `/pages/${page}/index`]]),
);

/** What WeChat's search may show goes into the mini-program as it is. */
function copiesOf(target: string | undefined) {
  if (target !== 'weapp') return [];
  return [{ from: 'src/client/sitemap.json', to: 'dist/weapp/sitemap.json' }];
}

interface Chain extends LeanChain {
  optimization: { splitChunks: (options: object) => unknown };
  cache: (options: object) => unknown;
}

/**
 * Webpack never writes its cache when `sourceRoot` is not `src`, unless it is told what the build depends on.
 * For H5 alone: of what sub-packages share, a kept build of the mini-program lacks what one of them uses since.
 */
function keepCache(chain: Chain): void {
  chain.cache({
    type: 'filesystem',
    name: `${platform}-${process.env.NODE_ENV}`,
    buildDependencies: {
      config: [
        path.join(root, 'babel.config.js'),
        path.join(root, 'package-lock.json'),
        path.join(root, 'src/client/theme/icon-names.ts'),
        path.join(__dirname, 'plugins/without-icon-font.js'),
        path.join(__dirname, 'loaders/web-stand-ins.js'),
        path.join(__dirname, 'loaders/not-kept.js'),
        ...[
          'index',
          'prod',
          'dev',
          'constants',
          'first-page',
          'hotline',
          'icons',
          'lean',
          'modern-packages',
          'sealing',
        ].map((name) => path.join(__dirname, `${name}.ts`)),
      ],
    },
  });
}

/**
 * The whole app and one domain by itself are kept together, since most of their modules are the same. The
 * entry is not: Taro writes the pages into it, and webpack would take that of the one for the other's.
 */
function buildEntryAnew({ module }: Chain): void {
  const rule = module
    .rule('entry')
    .test(/app\.config\.ts$/)
    .enforce('post');
  rule.include.add(path.join(root, 'src/client/app.config.ts'));
  rule.use('not-kept').loader(path.join(__dirname, 'loaders/not-kept.js'));
}

interface ChunkGraph {
  getModuleChunksIterable: (
    module: object,
  ) => Iterable<{ groupsIterable: Iterable<{ origins: { request?: string }[] }> }>;
}

/** Whether the first page loads this module, besides what every page does. */
function isOfHome(module: object, { chunkGraph }: { chunkGraph: ChunkGraph }): boolean {
  for (const chunk of chunkGraph.getModuleChunksIterable(module)) {
    for (const { origins } of chunk.groupsIterable) {
      if (origins.some(({ request }) => firstPage.test(request ?? ''))) return true;
    }
  }
  return false;
}

/**
 * Taro splits only what the first page loads: what pages share would be in each page's file. What the home
 * page loads is one file, although other pages need a part of it alone: fifteen small ones are three trips
 * there and back where six at a time may be asked for.
 */
function shareBetweenPages(chain: Chain): void {
  chain.optimization.splitChunks({
    chunks: 'all',
    minSize: 4_000,
    cacheGroups: {
      default: false,
      defaultVendors: false,
      shared: { minChunks: 2, priority: 1, reuseExistingChunk: true },
      home: { name: 'home', chunks: 'async', test: isOfHome, priority: 2, enforce: true },
    },
  });
}

/** Taro's router makes its own history: it gets one that keeps some pages out of the address bar. */
function coverHistory(chain: Chain): void {
  const file = path.join(root, 'src/client/platform/web-history/history.ts');
  chain.resolve.alias.set('history$', file);
}

export default defineConfig<'webpack5'>(async (merge) => {
  const base = {
    projectName: 'womens-home',
    date: '2026-11-23',
    // 1 CSS px stays 1 px on both builds: see src/client/theme/tokens.scss.
    designWidth: 375,
    deviceRatio: { 375: 2 },
    sourceRoot: 'src/client',
    outputRoot: `dist/${built}`,
    // WeChat's tools open the project at the root: a copy in dist/ would name folders that are not there.
    projectConfigName: 'no-copy.json',
    copy: { patterns: copiesOf(platform), options: {} },
    framework: 'preact',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: false },
    plugins: ['aria.ts', 'old-wechat.ts', 'compact-templates.ts', 'preload-home.ts'].map((file) =>
      path.join(__dirname, 'plugins', file),
    ),
    alias: {
      '@client': path.join(root, 'src/client'),
      '@shared': path.join(root, 'src/shared'),
    },
    defineConstants: buildConstants(platform),
    logger: { quiet: true, stats: false },
    mini: {
      runtime: { enableInnerHTML: false },
      compile: { include: compiledFolders },
      miniCssExtractPluginOption: { ignoreOrder: true },
      optimizeMainPackage: { enable: true },
      postcss: {
        pxtransform: { enable: false, config: {} },
        cssModules: { enable: false },
      },
      sassLoaderOption: { additionalData: addIconMasks },
      webpackChain(chain: Chain) {
        leanWechat(chain);
        sealInWechat(chain);
      },
    },
    h5: {
      publicPath: '/',
      staticDirectory: 'static',
      devServer: { hot: false },
      // Addresses that can be told on the telephone; the one of the help page says nothing.
      router: { mode: 'browser', customRoutes: addresses },
      compile: { include: compiledFolders },
      output: {
        filename: 'js/[name].[contenthash:8].js',
        chunkFilename: 'js/[name].[contenthash:8].js',
      },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      postcss: {
        autoprefixer: { enable: true, config: {} },
        pxtransform: { enable: false, config: {} },
        cssModules: { enable: false },
      },
      sassLoaderOption: { additionalData: addIconMasks },
      webpackChain(chain: Chain) {
        keepCache(chain);
        buildEntryAnew(chain);
        shareBetweenPages(chain);
        coverHistory(chain);
        leanWeb(chain);
        withoutOtherSuites(chain);
      },
    },
  };
  return merge({}, base, process.env.NODE_ENV === 'development' ? development : production);
});
