import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A function as it was built: the folder that WeChat's tools upload. */
export interface FunctionFolder {
  name: string;
  path: string;
}

/** What of a function's package.json matters here. */
export interface Manifest {
  main?: string;
  dependencies?: Record<string, string>;
}

/** @throws when there are none. */
export function functionFolders(root: string): FunctionFolder[] {
  if (!existsSync(root)) throw new Error(`${root} does not exist: run npm run build:functions`);
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, path: path.resolve(root, name) }));
}

/** A JSON file's object; nothing where the file is missing. @throws when it holds something else. */
export function readObject<Shape extends object>(folder: FunctionFolder, file: string): Shape | undefined {
  const at = path.join(folder.path, file);
  if (!existsSync(at)) return undefined;
  const value: unknown = JSON.parse(readFileSync(at, 'utf8'));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('holds no object');
  return value as Shape;
}

export function readCode(folder: FunctionFolder): string | undefined {
  const at = path.join(folder.path, 'index.js');
  return existsSync(at) ? readFileSync(at, 'utf8') : undefined;
}
