/** What esbuild needs to be told of wx-server-sdk, so that a bundle of it works and starts quickly. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';
import { lazyRequires } from './lazy-requires';

/** The SDK reads its version from a package.json beside its own files, which a bundle no longer has. */
const inlineVersion: Plugin = {
  name: 'inline-sdk-version',
  setup(bundling) {
    bundling.onLoad({ filter: /@cloudbase[\\/]node-sdk[\\/]dist[\\/]utils[\\/]version\.js$/ }, ({ path }) => {
      const manifest = JSON.parse(readFileSync(join(dirname(path), '../../package.json'), 'utf8'));
      return { contents: `exports.version = ${JSON.stringify(manifest.version)};`, loader: 'js' };
    });
  },
};

/**
 * Modules that the SDK loads at once and that most calls never use, by the files that ask for them: data models, AI,
 * custom log-in, file uploads, proxies. Loading them when first used takes a third off a cold start (docs/performance.md).
 */
const seldomUsed: Readonly<Record<string, readonly string[]>> = {
  'wx-server-sdk/index.js': ['json-bigint', 'mime-db'],
  '@cloudbase/node-sdk/dist/cloudbase.js': ['axios', '@cloudbase/wx-cloud-client-sdk', './ai'],
  '@cloudbase/node-sdk/dist/auth/index.js': ['jsonwebtoken'],
  '@cloudbase/node-sdk/dist/storage/index.js': ['xml2js'],
  '@cloudbase/node-sdk/dist/utils/metadata.js': ['axios'],
  '@cloudbase/node-sdk/dist/utils/request-core.js': ['form-data', 'https-proxy-agent', 'http-proxy-agent'],
};

/** `cloud.init` makes the client of data models, which loads most of what is seldom used: make it when it is asked for. */
const lazyModels = [
  ['const httpClient = wx_cloud_client_sdk_1.', 'const httpClient = () => wx_cloud_client_sdk_1.'],
  [
    'this.models = httpClient;',
    `let models;
            Object.defineProperty(this, 'models', {
                configurable: true,
                enumerable: true,
                get: () => (models ??= httpClient()),
                set: (given) => { models = given; }
            });`,
  ],
] as const;

function withLazyModels(source: string): string {
  return lazyModels.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The SDK has no "${from}" any more.`);
    return text.replace(from, to);
  }, source);
}

const loadWhenUsed: Plugin = {
  name: 'load-when-used',
  setup(bundling) {
    for (const [file, modules] of Object.entries(seldomUsed)) {
      const filter = new RegExp(`node_modules/${file}$`.replace(/\./g, '\\.').replace(/\//g, '[\\\\/]'));
      bundling.onLoad({ filter }, ({ path }) => {
        const source = readFileSync(path, 'utf8');
        const prepared = file.endsWith('cloudbase.js') ? withLazyModels(source) : source;
        return { contents: lazyRequires(prepared, modules), loader: 'js' };
      });
    }
  },
};

export const sdkPlugins: Plugin[] = [inlineVersion, loadWhenUsed];
