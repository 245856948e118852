/** What is remembered of how a store was first filled: beside the store, so that a half-filled one is known as such. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Persona } from './types';

export interface SeedMark {
  size: string;
  /** False while the store is being filled. */
  complete: boolean;
  personas: Persona[];
}

const FILE = 'seed.json';

export function readSeedMark(directory: string): SeedMark | undefined {
  const path = join(directory, FILE);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as SeedMark) : undefined;
}

export function writeSeedMark(directory: string, mark: SeedMark): void {
  mkdirSync(directory, { recursive: true });
  const path = join(directory, FILE);
  writeFileSync(`${path}.tmp`, JSON.stringify(mark));
  renameSync(`${path}.tmp`, path);
}
