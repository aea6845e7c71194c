import path from 'node:path';
import { defineConfig } from '@tarojs/cli';
import { ProvidePlugin } from 'webpack';
import { buildConstants } from './constants';
import development from './dev';
import { addIconMasks } from './icons';
import { compiledFolders } from './modern-packages';
import production from './prod';

const root = path.resolve(__dirname, '..');
const platform = process.env.TARO_ENV;

/** Pages by address on H5, the one shown first; the page's own path goes on working. */
const addresses = Object.fromEntries(
  Object.entries({
    home: '/',
    activities: '/activities',
    help: '/service',
    policies: '/policies',
    mine: '/mine',
  }).map(([page, address]) => [`/pages/${page}/index`, [address, `/pages/${page}/index`]]),
);

interface Chain {
  optimization: { splitChunks: (options: object) => unknown };
  cache: (options: object) => unknown;
  plugin: (name: string) => { use: (plugin: typeof ProvidePlugin, options: object[]) => unknown };
}

/** Webpack never writes its cache when `sourceRoot` is not `src`, unless it is told what the build depends on. */
function keepCache(chain: Chain): void {
  chain.cache({
    type: 'filesystem',
    name: `${platform}-${process.env.NODE_ENV}`,
    buildDependencies: {
      config: [
        path.join(root, 'babel.config.js'),
        path.join(root, 'package-lock.json'),
        path.join(root, 'src/client/theme/icon-names.ts'),
        ...['index', 'prod', 'dev', 'constants', 'icons', 'modern-packages'].map((name) =>
          path.join(__dirname, `${name}.ts`),
        ),
      ],
    },
  });
}

/** Taro splits only what the first page loads: what pages share would be in each page's file. */
function shareBetweenPages(chain: Chain): void {
  chain.optimization.splitChunks({
    chunks: 'all',
    minSize: 4_000,
    cacheGroups: {
      default: false,
      defaultVendors: false,
      shared: { minChunks: 2, priority: 1, reuseExistingChunk: true },
    },
  });
}

/** A mini-program has no AbortController, and TanStack Query would wait for ever without a word. */
function provideAbortController(chain: Chain): void {
  chain.plugin('abort-controller').use(ProvidePlugin, [
    {
      AbortController: ['abortcontroller-polyfill/dist/cjs-ponyfill.js', 'AbortController'],
      Event: [path.join(root, 'src/client/platform/abort-event.ts'), 'AbortEvent'],
    },
  ]);
}

export default defineConfig<'webpack5'>(async (merge) => {
  const base = {
    projectName: 'womens-home',
    date: '2026-11-23',
    // 1 CSS px stays 1 px on both builds: see src/client/theme/tokens.scss.
    designWidth: 375,
    deviceRatio: { 375: 2 },
    sourceRoot: 'src/client',
    outputRoot: `dist/${platform}`,
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: false },
    plugins: [path.join(__dirname, 'plugins/aria.ts')],
    alias: {
      '@client': path.join(root, 'src/client'),
      '@shared': path.join(root, 'src/shared'),
    },
    defineConstants: buildConstants(platform),
    logger: { quiet: true, stats: false },
    mini: {
      compile: { include: compiledFolders },
      miniCssExtractPluginOption: { ignoreOrder: true },
      optimizeMainPackage: { enable: true },
      postcss: {
        pxtransform: { enable: false, config: {} },
        cssModules: { enable: false },
      },
      sassLoaderOption: { additionalData: addIconMasks },
      webpackChain(chain: Chain) {
        keepCache(chain);
        provideAbortController(chain);
      },
    },
    h5: {
      publicPath: '/',
      staticDirectory: 'static',
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
        shareBetweenPages(chain);
      },
    },
  };
  return merge({}, base, process.env.NODE_ENV === 'development' ? development : production);
});
