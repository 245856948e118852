/**
 * `npm run build`: everything; the two builds of the app at once, since neither keeps more than a core busy. Where no cloud
 * environment is named the mini program is built for none, which is enough to check it and good for nothing else; what
 * goes to WeChat is built by `npm run deploy`.
 */
import { resolve } from 'node:path';
import { stampApp } from './app-build';
import { runAtOnce } from './run-at-once';

const root = resolve(__dirname, '..');
const TARO_APP_CLOUD = process.env.TARO_APP_CLOUD || 'none';
if (TARO_APP_CLOUD === 'none')
  console.error('The mini program is built for no cloud environment (TARO_APP_CLOUD).');

async function build(): Promise<boolean> {
  const settings = { root, env: { TARO_APP_CLOUD } };
  const functions = await runAtOnce(
    [{ name: 'functions', command: 'tsx scripts/build-functions.ts' }],
    settings,
  );
  if (!functions.passed) return false;
  const stamp = stampApp(root);
  const apps = await runAtOnce(
    [
      { name: 'h5', command: 'taro build --type h5' },
      { name: 'weapp', command: 'taro build --type weapp' },
    ],
    settings,
  );
  if (apps.passed) stamp();
  return apps.passed;
}

build().then(
  (passed) => {
    process.exitCode = passed ? 0 : 1;
  },
  (why: unknown) => {
    console.error(why);
    process.exitCode = 1;
  },
);
