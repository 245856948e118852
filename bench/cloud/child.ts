import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

const PROGRAM = resolve(__dirname, 'process.ts');

export interface Child<Figures> {
  /** What it told first. */
  figures: Figures;
  process: ChildProcess;
}

/** Starts a task of process.ts and resolves with the first thing it tells. */
export async function startChild<Figures>(...parameters: string[]): Promise<Child<Figures>> {
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=6144', '--import', 'tsx', PROGRAM, ...parameters],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const lines = createInterface({ input: child.stdout });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${parameters.join(' ')} ended with ${String(code)}`);
  });
  ended.catch(() => {});
  const [line] = (await Promise.race([once(lines, 'line'), ended])) as [string];
  return { figures: JSON.parse(line) as Figures, process: child };
}

/** As `startChild`, and waits for its end. */
export async function runChild<Figures>(...parameters: string[]): Promise<Figures> {
  const child = await startChild<Figures>(...parameters);
  if (child.process.exitCode === null) await once(child.process, 'exit');
  return child.figures;
}

export async function endChild(child: Child<unknown>): Promise<void> {
  const ended = once(child.process, 'exit');
  child.process.kill('SIGTERM');
  await ended;
}
