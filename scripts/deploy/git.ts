import { execFileSync } from 'node:child_process';

/** The last commit that changed any of these, and a mark where something was changed since. Empty outside a repository. */
export function commitOf(root: string, paths: readonly string[]): string {
  try {
    const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
    const commit = git('log', '-1', '--format=%h', '--', ...paths);
    const changed = git('status', '--porcelain', '--untracked-files=no', '--', ...paths) !== '';
    return `${commit}${changed ? '+' : ''}`;
  } catch {
    return '';
  }
}

/** The commit that is deployed, with its subject, and whether something was changed since. Empty outside a repository. */
export function commitLine(root: string): string {
  try {
    const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
    const line = git('log', '-1', '--format=%h %s');
    const changed = git('status', '--porcelain', '--untracked-files=no') !== '';
    return `${line}${changed ? ' (changed since)' : ''}`.slice(0, 200);
  } catch {
    return '';
  }
}
