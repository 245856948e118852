/** Runs commands of this project, several at once, and tells each's output in one piece. */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { withOwnCommands } from './npm-command';

export interface NamedCommand {
  name: string;
  command: string;
}

export interface Ran {
  /** Every command ended with 0. */
  passed: boolean;
  /** Milliseconds of each that ended by itself, in the order of their ends, and why it failed, if it did. */
  ended: Array<NamedCommand & { milliseconds: number; problem: string | null }>;
}

interface RunOptions {
  root: string;
  /** Variables besides one's own. */
  env?: Record<string, string>;
  /** How many at once; the machine's cores unless told otherwise. */
  atOnce?: number;
  /** Where output goes that could not be shown as it came. */
  print?: (text: string) => void;
}

/**
 * Runs all, or until one fails: those that run then are waited for, no further one begins. One alone shows its output as it
 * comes; of several, each shows its own when it has ended.
 */
export async function runAtOnce(
  commands: readonly NamedCommand[],
  {
    root,
    env = {},
    atOnce = availableParallelism(),
    print = (text) => process.stdout.write(text),
  }: RunOptions,
): Promise<Ran> {
  const waiting = [...commands];
  const ended: Ran['ended'] = [];
  const alone = commands.length === 1 || atOnce === 1;
  const runOne = (command: string) =>
    new Promise<string | null>((resolve) => {
      const running = spawn(command, {
        ...{ cwd: root, shell: true, stdio: alone ? 'inherit' : ['ignore', 'pipe', 'pipe'] },
        env: withOwnCommands({ ...process.env, ...env }, root),
      });
      const words: Buffer[] = [];
      running.stdout?.on('data', (chunk: Buffer) => words.push(chunk));
      running.stderr?.on('data', (chunk: Buffer) => words.push(chunk));
      running.on('error', (error) => resolve(error.message));
      running.on('close', (status, signal) => {
        if (words.length > 0) print(Buffer.concat(words).toString('utf8'));
        resolve(status === 0 ? null : (signal ?? `exit ${status}`));
      });
    });
  const runNext = async (): Promise<void> => {
    for (;;) {
      const next = ended.some(({ problem }) => problem !== null) ? undefined : waiting.shift();
      if (!next) return;
      const startedAt = Date.now();
      const problem = await runOne(next.command);
      ended.push({ ...next, milliseconds: Date.now() - startedAt, problem });
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, commands.length) }, runNext));
  return { passed: ended.every(({ problem }) => problem === null), ended };
}
