/**
 * Puts the build through WeChat's own packer and code checks, offline and without a key: `tsx tests/weapp/official.ts`.
 * They come with miniprogram-ci, 276 MB, which is fetched to .cache the first time; so this is a command of its own
 * and not part of `npm test`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const version = '2.1.42';
const home = path.resolve('.cache/miniprogram-ci');

/** What we use of miniprogram-ci, which has no types for `attr` as a function: that replaces its call to WeChat. */
interface MiniprogramCi {
  Project: new (options: Record<string, unknown>) => unknown;
  getCompiledResult: (options: Record<string, unknown>) => Promise<Record<string, unknown>>;
  checkCodeQuality: (project: unknown) => Promise<QualityItem[]>;
}

interface QualityItem {
  name: string;
  success: boolean;
  text?: string;
  detail?: unknown;
}

/** All on: only then are all files parsed. */
const everything = { es6: true, es7: true, minify: true, minifyJS: true, minifyWXML: true, minifyWXSS: true };

function fetchTool(): void {
  if (existsSync(path.join(home, 'node_modules/miniprogram-ci/package.json'))) return;
  console.log(`fetching miniprogram-ci ${version} to ${home} …`);
  const args = ['install', '--no-audit', '--no-fund', '--no-save', '--prefix', home];
  const { status } = spawnSync('npm', [...args, `miniprogram-ci@${version}`], { stdio: 'inherit' });
  if (status !== 0) throw new Error('miniprogram-ci could not be fetched');
}

async function main(folder: string): Promise<void> {
  fetchTool();
  const require = createRequire(path.join(home, 'package.json'));
  const say = console.log.bind(console);
  // Its own progress is loud and of no use here.
  for (const way of ['log', 'warn', 'info', 'error'] as const) console[way] = () => undefined;
  const ci = require('miniprogram-ci') as MiniprogramCi;
  const { DefaultProjectAttr } = require('miniprogram-ci/dist/config/config') as {
    DefaultProjectAttr: unknown;
  };
  const project = new ci.Project({
    appid: 'wx0000000000000000',
    type: 'miniProgram',
    projectPath: path.resolve(folder),
    privateKey: 'unused',
    attr: async () => DefaultProjectAttr,
    ignores: [],
  });
  const compiled = await ci.getCompiledResult({
    project,
    version: '0.0.0',
    desc: '',
    setting: everything,
    onProgressUpdate: () => undefined,
  });
  say(`  ✓ WeChat's packer takes it: ${Object.keys(compiled).length} files`);
  const quality = await ci.checkCodeQuality(project);
  for (const { name, success, text, detail } of quality)
    say(
      `  ${success ? '✓' : '!'} ${name}${success ? '' : `: ${text ?? ''} ${JSON.stringify(detail ?? '').slice(0, 300)}`}`,
    );
}

main(process.argv[2] ?? 'dist/weapp').then(
  () => process.exit(0),
  (why: { code?: unknown; path?: string; message?: string }) => {
    process.stderr.write(
      `  ✗ ${String(why.code ?? '')} ${why.path ?? ''} ${String(why.message).slice(0, 600)}\n`,
    );
    process.exit(1);
  },
);
