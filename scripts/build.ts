/**
 * `npm run build`: everything, in order. Where no cloud environment is named the mini program is built for none, which is
 * enough to check it and good for nothing else; what goes to WeChat is built by `npm run deploy`.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { stampApp } from './app-build';
import { withOwnCommands } from './npm-command';

const root = resolve(__dirname, '..');
const steps = [
  { command: 'tsx scripts/build-functions.ts' },
  { command: 'taro build --type h5', stamp: stampApp(root) },
  { command: 'taro build --type weapp' },
];
const TARO_APP_CLOUD = process.env.TARO_APP_CLOUD || 'none';
if (TARO_APP_CLOUD === 'none')
  console.error('The mini program is built for no cloud environment (TARO_APP_CLOUD).');

for (const { command, stamp } of steps) {
  const env = withOwnCommands({ ...process.env, TARO_APP_CLOUD }, root);
  const { status } = spawnSync(command, { cwd: root, shell: true, stdio: 'inherit', env });
  if (status !== 0) {
    process.exitCode = status ?? 1;
    break;
  }
  stamp?.();
}
