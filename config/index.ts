import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';
import TsconfigPathsPlugin from 'tsconfig-paths-webpack-plugin';
import webpack from 'webpack';
import { cloudEnvironment, environmentsByStage } from './cloud-environment';

/** Compiled like src/: the contract's words and limits, and libraries that ship newer syntax than the oldest phones read. */
const library = (name: string) => path.resolve(__dirname, '../node_modules', name);
const contract = path.resolve(__dirname, '../contract');
const compile = { include: [contract, library('@tanstack')] };
const compileForBrowsers = {
  include: [contract, library('@tanstack'), library('query-string'), library('universal-router')],
};

/** Their builds for older syntax, which their packages' `exports` do not offer by name. */
const legacyBuilds = {
  '@tanstack/react-query$': library('@tanstack/react-query/build/legacy/index.js'),
  '@tanstack/query-core$': library('@tanstack/query-core/build/legacy/index.js'),
};

/** Globals that libraries expect of a browser and a mini program lacks. */
const missingGlobals = {
  AbortController: [path.resolve(__dirname, '../src/cloud/abort-controller.ts'), 'AbortController'],
};

const { version } = JSON.parse(readFileSync(path.resolve(__dirname, '../package.json'), 'utf8')) as {
  version: string;
};

/**
 * Whether phones may say that they are near the place. WeChat must have opened `getLocation` to the mini program first
 * (docs/deploy.md), so elsewhere than in a browser it is off unless asked for, and nothing of it is built.
 */
const asksNear = () => (process.env.TARO_APP_NEAR ?? (process.env.TARO_ENV === 'h5' ? '1' : '')) === '1';

const outputRoot = process.env.TARO_APP_OUTPUT ?? `dist/${process.env.TARO_ENV}`;

/** What WeChat shows of a page that somebody passes on, until something better is drawn (src/device/page/share.ts). */
const sharePicture = { from: 'src/static/share.png', to: `${outputRoot}/static/share.png` };

/** Which pages WeChat's search may read: the public page alone. */
const sitemap = { from: 'src/sitemap.json', to: `${outputRoot}/sitemap.json` };

export default defineConfig<'webpack5'>(async (merge) => {
  const base: UserConfigExport<'webpack5'> = {
    projectName: 'daozhibu',
    date: '2026-11-23',
    designWidth: 375,
    deviceRatio: { 375: 2, 750: 1 },
    sourceRoot: 'src',
    outputRoot,
    plugins: [path.resolve(__dirname, 'aria-plugin.ts')],
    copy: {
      patterns: process.env.TARO_ENV === 'weapp' ? [sharePicture, sitemap] : [],
      options: {},
    },
    alias: legacyBuilds,
    defineConstants: {
      APP_VERSION: JSON.stringify(version),
      APP_COMMIT: JSON.stringify(process.env.TARO_APP_COMMIT ?? ''),
      CLOUD_ENVIRONMENT: JSON.stringify(cloudEnvironment(process.env)),
      CLOUD_ENVIRONMENTS: JSON.stringify(environmentsByStage(process.env.TARO_APP_CLOUDS)),
      ASKS_NEAR: JSON.stringify(asksNear()),
      IS_TRAINING: JSON.stringify(process.env.TARO_APP_TRAINING === '1'),
      CHECK_IN_LINK: JSON.stringify(process.env.TARO_APP_CHECK_IN_LINK ?? ''),
    },
    logger: { quiet: true, stats: false },
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: process.env.TARO_CACHE === '1' },
    // Texts stay UTF-8: a character written as \\uXXXX takes six bytes of the main package's, in place of three.
    terser: { enable: true, config: { output: { ascii_only: false } } },
    mini: {
      compile,
      // Parts' styles do not depend on the order they come in.
      miniCssExtractPluginOption: { ignoreOrder: true },
      // Pixels stay pixels: rpx and rem would blow type up on tablets, folding phones and wide windows.
      postcss: { pxtransform: { enable: false, config: {} } },
      webpackChain(chain) {
        chain.resolve.plugin('tsconfig-paths').use(TsconfigPathsPlugin);
        chain.plugin('missing-globals').use(webpack.ProvidePlugin, [missingGlobals]);
      },
    },
    h5: {
      compile: compileForBrowsers,
      publicPath: './',
      staticDirectory: 'static',
      router: {
        mode: 'hash',
        // Stands in the check-in code's link: the shorter it is, the coarser the code and the easier an old camera reads it.
        customRoutes: { '/packages/activity/pages/check-in/index': '/s' },
      },
      output: {
        filename: 'js/[name].[contenthash:8].js',
        chunkFilename: 'js/[name].[contenthash:8].js',
      },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      postcss: { autoprefixer: { enable: true, config: {} }, pxtransform: { enable: false, config: {} } },
      webpackChain(chain) {
        chain.resolve.plugin('tsconfig-paths').use(TsconfigPathsPlugin);
        // One file for what several pages share; Taro would copy the parts into every page's own.
        chain.optimization.splitChunks({
          chunks: 'all',
          cacheGroups: {
            default: false,
            defaultVendors: false,
            shared: { name: 'shared', chunks: 'async', minChunks: 2, priority: 1 },
          },
        });
        chain.performance.hints(false);
      },
    },
  };
  if (process.env.NODE_ENV === 'development') return merge({}, base, { mini: {}, h5: {} });
  return merge({}, base, { mini: { optimizeMainPackage: { enable: true } }, h5: {} });
});
