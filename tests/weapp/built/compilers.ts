import { spawnSync } from 'node:child_process';
import { accessSync, chmodSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Build } from './build';

const folders: Partial<Record<NodeJS.Platform, string>> = { darwin: 'mac', win32: 'windows' };

/** Where WeChat's own compiler is; npm unpacks it without leave to run it. */
function compiler(name: 'wcc' | 'wcsc'): string {
  const home = path.dirname(
    createRequire(path.resolve('package.json')).resolve('miniprogram-compiler/package.json'),
  );
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  const at = path.join(home, 'bin', folders[process.platform] ?? 'linux', file);
  try {
    accessSync(at, constants.X_OK);
  } catch {
    chmodSync(at, 0o755);
  }
  return at;
}

export interface Compiled {
  output: string;
  /** What the compiler had against the source. */
  refusal?: string;
}

function run(name: 'wcc' | 'wcsc', args: string[], build: Build): Compiled {
  const { status, stdout, stderr, error, signal } = spawnSync(compiler(name), args, {
    cwd: build.root,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (status === 0) return { output: stdout };
  const said = (stderr || String(error ?? `ended by ${signal ?? status}`)).trim();
  return { output: '', refusal: said.split('\n').slice(0, 4).join(' ').slice(0, 400) };
}

/** Compiles all templates and their scripts with WeChat's wcc, as its tools do: into one script that makes `$gwx`. */
export function compileTemplates(build: Build): Compiled {
  const users = build
    .ending('.wxml')
    .map((file) => [file, Object.keys(build.componentsOf(file.replace(/\.wxml$/, '')))] as const)
    .filter(([, tags]) => tags.length > 0);
  const components = [users.length, ...users.flatMap(([file, tags]) => [file, tags.length, ...tags])];
  const sources = [...build.ending('.wxml'), ...build.ending('.wxs')];
  return run('wcc', ['-d', '-cc', components.join(' '), ...sources, '-gn', '$gwx'], build);
}

/** Compiles one style sheet with WeChat's wcsc, with all others at hand for its imports. */
export function compileStyle(build: Build, file: string): Compiled {
  const others = build.ending('.wxss').filter((other) => other !== file);
  return run('wcsc', ['-db', '-pc', '1', `./${file}`, ...others.map((other) => `./${other}`)], build);
}
