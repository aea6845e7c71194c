import path from 'node:path';
import { defineConfig } from '@tarojs/cli';
import { buildConstants } from './constants';
import development from './dev';
import { compiledFolders } from './modern-packages';
import production from './prod';

const root = path.resolve(__dirname, '..');
const platform = process.env.TARO_ENV;

/** Webpack never writes its cache when `sourceRoot` is not `src`, unless it is told what the build depends on. */
function keepCache(chain: { cache: (options: object) => unknown }): void {
  chain.cache({
    type: 'filesystem',
    name: `${platform}-${process.env.NODE_ENV}`,
    buildDependencies: {
      config: [
        path.join(root, 'babel.config.js'),
        path.join(root, 'package-lock.json'),
        ...['index', 'prod', 'dev', 'constants', 'modern-packages'].map((name) =>
          path.join(__dirname, `${name}.ts`),
        ),
      ],
    },
  });
}

export default defineConfig<'webpack5'>(async (merge) => {
  const base = {
    projectName: 'womens-home',
    date: '2026-11-23',
    // 1 CSS px stays 1 px on both builds: see src/client/theme/README.md.
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
      optimizeMainPackage: { enable: true },
      postcss: {
        pxtransform: { enable: false, config: {} },
        cssModules: { enable: false },
      },
      webpackChain: keepCache,
    },
    h5: {
      publicPath: '/',
      staticDirectory: 'static',
      router: { mode: 'browser' },
      compile: { include: compiledFolders },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
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
      webpackChain: keepCache,
    },
  };
  return merge({}, base, process.env.NODE_ENV === 'development' ? development : production);
});
