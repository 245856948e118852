/** What a function's folder says about it: its code, its permissions, its time limit, its timer. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTimerExpression, type TimerExpression } from './timer-expression';

export interface DeployedFunction {
  name: string;
  entry: string;
  /** Open APIs that config.json permits (`permissions.openapi`). */
  openApis: readonly string[];
  timeoutMilliseconds: number;
  timer?: { name: string; expression: TimerExpression };
}

const DEFAULT_TIMEOUT_SECONDS = 3;
const LONGEST_TIMEOUT_SECONDS = 900;
const FUNCTION_NAME = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/;
const TRIGGER_NAME = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/;

/**
 * Reads every function of a folder (`<name>/index.js` each).
 * Refuses, naming the file, what the real cloud refuses at upload: a second trigger, a bad expression, a bad time limit.
 */
export function readDeployedFunctions(directory: string): DeployedFunction[] {
  if (!existsSync(directory)) throw new Error(`There is no folder of functions at ${directory}.`);
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && FUNCTION_NAME.test(entry.name))
    .map((entry) => join(directory, entry.name))
    .filter((folder) => existsSync(join(folder, 'index.js')))
    .map(readDeployedFunction);
}

function readDeployedFunction(folder: string): DeployedFunction {
  const name = folder.split(/[\\/]/).pop() ?? folder;
  const config = readObject(join(folder, 'config.json'));
  const manifest = readObject(join(folder, 'package.json'));
  const permissions = config.permissions as { openapi?: unknown } | undefined;
  const openApis = Array.isArray(permissions?.openapi) ? permissions.openapi.map(String) : [];
  return {
    name,
    entry: join(folder, 'index.js'),
    openApis,
    timeoutMilliseconds: timeoutOf(config.timeout ?? manifest.timeout, folder),
    timer: timerOf(config.triggers, folder),
  };
}

function timeoutOf(seconds: unknown, folder: string): number {
  if (seconds === undefined) return DEFAULT_TIMEOUT_SECONDS * 1000;
  if (typeof seconds !== 'number' || !(seconds > 0) || seconds > LONGEST_TIMEOUT_SECONDS) {
    throw new Error(`${folder}: timeout must be a number of seconds up to ${LONGEST_TIMEOUT_SECONDS}.`);
  }
  return seconds * 1000;
}

function timerOf(triggers: unknown, folder: string): DeployedFunction['timer'] {
  if (triggers === undefined) return undefined;
  if (!Array.isArray(triggers)) throw new Error(`${folder}/config.json: triggers must be a list.`);
  if (triggers.length > 1) throw new Error(`${folder}/config.json: a function may have one trigger only.`);
  const [trigger] = triggers as Array<{ name?: unknown; type?: unknown; config?: unknown }>;
  if (!trigger) return undefined;
  const { name, type, config } = trigger;
  if (
    type !== 'timer' ||
    typeof name !== 'string' ||
    !TRIGGER_NAME.test(name) ||
    typeof config !== 'string'
  ) {
    throw new Error(`${folder}/config.json: a trigger needs name, type "timer" and config.`);
  }
  return { name, expression: parseTimerExpression(config) };
}

function readObject(path: string): Record<string, unknown> {
  if (!existsSync(path)) return {};
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`${path} must hold a JSON object.`);
  }
  return value as Record<string, unknown>;
}
