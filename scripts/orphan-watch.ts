/** Notices when the npm that started this process is gone: npm's shell does not pass signals on. */
import { readFileSync } from 'node:fs';

const LOOK_EVERY_MILLISECONDS = 300;
const MOST_ANCESTORS = 4;

interface Link {
  child: number;
  parent: number;
}

/** Calls `onOrphaned` once, when a process between npm and this one lost its parent. Linux only; elsewhere never. */
export function watchForOrphaning(onOrphaned: () => void): void {
  const links = linksUpToNpm();
  if (links.length === 0) return;
  const timer = setInterval(() => {
    if (links.every(({ child, parent }) => parentOf(child) === parent)) return;
    clearInterval(timer);
    onOrphaned();
  }, LOOK_EVERY_MILLISECONDS);
  timer.unref();
}

/** Who is whose child, from this process up to npm; empty when npm did not start it. */
function linksUpToNpm(): Link[] {
  const links: Link[] = [];
  let child = process.pid;
  while (links.length < MOST_ANCESTORS) {
    const parent = parentOf(child);
    if (parent === undefined) return [];
    links.push({ child, parent });
    if (titleOf(parent).startsWith('npm')) return links;
    child = parent;
  }
  return [];
}

function parentOf(pid: number): number | undefined {
  // The name, in brackets, may hold spaces and brackets; the state and the parent follow its last one.
  const afterName = read(`/proc/${pid}/stat`)?.replace(/^.*\)\s+/s, '');
  const parent = Number(afterName?.split(' ')[1]);
  return Number.isInteger(parent) && parent > 0 ? parent : undefined;
}

function titleOf(pid: number): string {
  return read(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ') ?? '';
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // No such process any more, or no /proc on this system.
    return undefined;
  }
}
