import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AppPlan, UploadApp } from './app';
import { loadTool } from './tools';

/** What of miniprogram-ci is used. */
interface MiniProgramCi {
  Project: new (options: {
    appid: string;
    type: 'miniProgram';
    projectPath: string;
    privateKeyPath: string;
    ignores: string[];
  }) => object;
  upload(options: {
    project: object;
    version: string;
    desc: string;
    robot: number;
    setting: Record<string, boolean>;
    onProgressUpdate: () => void;
  }): Promise<unknown>;
}

function build(root: string, variables: AppPlan['variables']): Promise<void> {
  const taro = join(root, 'node_modules', '@tarojs', 'cli', 'bin', 'taro');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [taro, 'build', '--type', 'weapp'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, ...variables, NODE_ENV: 'production' },
    });
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`The mini program did not build (${code}).`)),
    );
  });
}

/** The real upload: builds dist/weapp for this environment and hands it to miniprogram-ci. */
export function appUploader(root: string, secrets: string, say: (line: string) => void): UploadApp {
  return async ({ appid, version, description, robot, variables }) => {
    const key = join(secrets, `private.${appid}.key`);
    if (!existsSync(key))
      throw new Error(
        `The upload key is not at ${key}: mp.weixin.qq.com → 开发管理 → 小程序代码上传 → 生成密钥, and add this machine's address to the list below it.`,
      );
    say('Building the mini program (about a minute) …');
    await build(root, variables);
    const ci = await loadTool<MiniProgramCi>(root, 'miniprogram-ci', say);
    const project = new ci.Project({
      appid,
      type: 'miniProgram',
      projectPath: join(root, 'dist', 'weapp'),
      privateKeyPath: key,
      ignores: [],
    });
    say(`Uploading ${version} (${description}) …`);
    await ci.upload({
      project,
      version,
      desc: description,
      robot,
      setting: { es6: false, minifyJS: true, minifyWXML: true, minifyWXSS: true },
      onProgressUpdate: () => {},
    });
  };
}
