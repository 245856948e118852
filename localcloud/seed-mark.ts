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
  if (!existsSync(path)) return undefined;
  const mark = parsed(readFileSync(path, 'utf8'));
  if (mark && typeof mark.size === 'string' && Array.isArray(mark.personas)) return mark;
  throw new Error(
    `${path} is damaged: it no longer says how the store was filled. Nothing was changed. Put back a copy, or remove the whole directory to begin anew.`,
  );
}

export function writeSeedMark(directory: string, mark: SeedMark): void {
  mkdirSync(directory, { recursive: true });
  const path = join(directory, FILE);
  writeFileSync(`${path}.tmp`, JSON.stringify(mark));
  renameSync(`${path}.tmp`, path);
}

function parsed(text: string): SeedMark | undefined {
  try {
    return JSON.parse(text) as SeedMark;
  } catch {
    return undefined;
  }
}
