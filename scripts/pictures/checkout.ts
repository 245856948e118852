/** A checkout of the project that pictures are made of: built, and served by a cloud of its own with the demo. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildAppIfStale } from '../app-build';

export interface Served {
  url: string;
  close(): Promise<void>;
}

function git(root: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr.trim()}`);
  return stdout.trim();
}

/** The whole name of a commit. @throws where there is none. */
export const commitOf = (root: string, named: string): string =>
  git(root, 'rev-parse', '--verify', `${named}^{commit}`);

/**
 * A commit in a folder of its own outside the tree, with this one's node_modules. `leave` takes it away again: the folder,
 * and what git knows of it.
 */
export function checkoutOf(root: string, commit: string): { folder: string; leave: () => void } {
  const above = mkdtempSync(path.join(tmpdir(), 'daozhibu-pictures-'));
  const folder = path.join(above, commit.slice(0, 7));
  const modules = path.join(folder, 'node_modules');
  const leave = () => {
    // The link alone, before anything goes through it.
    if (existsSync(modules)) unlinkSync(modules);
    rmSync(above, { recursive: true, force: true });
    git(root, 'worktree', 'prune');
  };
  try {
    git(root, 'worktree', 'add', '--quiet', '--detach', folder, commit);
    symlinkSync(path.join(root, 'node_modules'), modules, 'junction');
  } catch (problem) {
    leave();
    throw problem;
  }
  return { folder, leave };
}

/** Builds a checkout's app where that is stale. */
export const build = (folder: string, say: (text: string) => void): Promise<void> =>
  buildAppIfStale(folder, say);

/** Nobody's hands are full: the demo's own wishes are in them too. */
const SETTINGS = ['DAOZHIBU_CLAIMS=50', 'DAOZHIBU_OPEN_WISHES=50', 'DAOZHIBU_POSTINGS_A_DAY=50'];

/** Starts a checkout's own cloud on any free port, in memory, with the demo as of now. */
export async function serve(folder: string, demo: string): Promise<Served> {
  const settings = path.join(mkdtempSync(path.join(tmpdir(), 'daozhibu-settings-')), 'settings.env');
  writeFileSync(settings, `${SETTINGS.join('\n')}\n`);
  const flags = ['--max-semi-space-size=64', '--import', 'tsx'];
  const wanted = ['scripts/cloud.ts', '--port', '0', '--memory', `--demo=${demo}`, '--env-file', settings];
  const cloud = spawn(process.execPath, [...flags, ...wanted], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => cloud.on('exit', () => resolve()));
  const url = await readiness(cloud);
  return {
    url,
    close: async () => {
      cloud.kill('SIGTERM');
      await ended;
      rmSync(path.dirname(settings), { recursive: true, force: true });
    },
  };
}

function readiness(cloud: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    let problems = '';
    cloud.stdout?.on('data', (chunk) => {
      said += String(chunk);
      const line = said.split('\n').find((one) => one.includes('"ready"'));
      if (line) resolve((JSON.parse(line) as { url: string }).url);
    });
    cloud.stderr?.on('data', (chunk) => {
      problems += String(chunk);
    });
    cloud.on('error', reject);
    cloud.on('exit', () => reject(new Error(`The cloud did not start:\n${problems}`)));
  });
}
