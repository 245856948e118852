/** What every instance does with its function, in a thread of its own or not. */
import { Console } from 'node:console';
import { Writable } from 'node:stream';
import { inspect, types } from 'node:util';
import type { CallMessage, InstanceMessage } from './messages';

export type Main = (event: unknown, context: Record<string, unknown>) => unknown;

type Tell = (message: InstanceMessage) => void;

/** The function's handler, from what its `index.js` exports; null after telling why there is none. */
export function loadMain(load: () => unknown, tell: Tell): Main | null {
  try {
    const { main } = load() as { main?: unknown };
    if (typeof main === 'function') return main as Main;
    tell({
      type: 'loadFailed',
      message: 'Error: handler not found: index.js has no function exports.main',
    });
  } catch (error) {
    tell({ type: 'log', text: inspect(error) });
    tell({ type: 'loadFailed', message: String(error) });
  }
  return null;
}

/** Makes a call and tells how it ended. */
export async function runMain(
  main: Main,
  { callId, event, context }: CallMessage,
  tell: Tell,
): Promise<void> {
  try {
    const value = await main(JSON.parse(event), context);
    tell({ type: 'returned', callId, result: JSON.stringify(value) ?? 'null' });
  } catch (error) {
    tell({ type: 'log', text: inspect(error) });
    tell({ type: 'threw', callId, message: describe(error) });
  }
}

function describe(error: unknown): string {
  // Also of another realm, as a test's own globals are.
  if (types.isNativeError(error) || error instanceof Error) return String(error);
  return typeof error === 'string' ? error : `Error: ${JSON.stringify(error)}`;
}

/** A console whose every line is told as part of the log. */
export function loggedConsole(tell: Tell): Console {
  const toLog = () =>
    new Writable({
      decodeStrings: false,
      write(chunk: string | Buffer, _encoding, done) {
        tell({ type: 'log', text: String(chunk).replace(/\n$/, '') });
        done();
      },
    });
  return new Console({ stdout: toLog(), stderr: toLog() });
}
